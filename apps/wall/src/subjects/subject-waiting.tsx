import type { ApiProblem } from '#api/client';
import { Loaded } from '#desk/loaded';

/** Nothing has come yet: in words that it is coming, or why it did not; it is asked for again by itself. */
export const SubjectWaiting = ({ problem }: { problem: ApiProblem | null }) => (
  <Loaded of={problem ? { kind: 'failed', problem, retry: () => window.location.reload() } : { kind: 'loading' }}>
    {() => null}
  </Loaded>
);
