/** The answer of /api/scoreboard as the page uses it. Null: not published, which is not zero. */
export interface Edition {
  year: number;
  version: string;
  score: number | null;
  rank: number | null;
  /** Provinces ranked that year. */
  of: number | null;
  status: string | null;
  note: string | null;
}
export interface BoardTarget {
  year: number;
  value?: number;
  rank?: number;
  text?: string;
  /** Null: not known yet. */
  reached: boolean | null;
}
export interface BoardComponent {
  code: string;
  name: string;
  max: number | null;
  selfScore: number | null;
  officialScore: number | null;
  lead: { code: string; name: string; phone: string | null; head: string | null } | null;
  tasks: { code: string; status: string }[];
}
export interface BoardIndex {
  code: string;
  name: string;
  owner: string;
  scale: { min: number; max: number; unit: string } | null;
  editions: Edition[];
  latest: Edition | null;
  change: {
    score: { change: number | null; because: string | null };
    rank: { places: number | null; direction: 'up' | 'down' | 'same' | 'unknown'; words: string };
  } | null;
  targets: BoardTarget[];
  components: BoardComponent[];
}
export interface Scoreboard {
  province: { code: string; name: string; asOf: string | null };
  indices: BoardIndex[];
}
