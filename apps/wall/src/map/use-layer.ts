import { useEffect, useMemo, useState } from 'react';
import type { MapLayer, MapLayers } from '@ioc/shared/answers/layers';
import { ask } from '#api/client';
import { question } from '#api/question';
import { useTable } from '#live/use-live';
import { useThrottled } from '#ui/use-throttled';

/** Without news a layer is asked for again this often. */
const quietMs = 60_000;

export interface LayerChoice {
  /** Code of a data layer; null: the map shows cases. */
  readonly code: string | null;
  readonly as: 'areas' | null;
  /** south,west,north,east of what is seen; null: all. */
  readonly box: string | null;
}

/** The data layers that the catalogue has; empty until they have come, and where there are none. */
export function useLayers(): MapLayers['layers'] {
  const [layers, setLayers] = useState<MapLayers['layers']>([]);
  useEffect(() => {
    const stop = new AbortController();
    // Without them the map still shows its cases; the next page tries again.
    ask(question('/map/layers'), stop.signal).then(
      (answer) => setLayers(answer.layers),
      () => undefined,
    );
    return () => stop.abort();
  }, []);
  return layers;
}

/** The layer that was chosen, asked for again when something came that may have changed it. Null: none, or not yet. */
export function useLayer({ code, as, box }: LayerChoice): MapLayer | null {
  const [held, setHeld] = useState<MapLayer | null>(null);
  const news = useThrottled(useTable('feed'));
  const kind = held?.of === 'assets' ? 'register' : 'kpi';
  const beat = useMemo(
    () => (news ?? []).reduce((last, row) => (row.kind === kind && row.receivedAt > last ? row.receivedAt : last), ''),
    [news, kind],
  );
  useEffect(() => {
    if (code === null) return;
    const stop = new AbortController();
    const read = () =>
      ask(question('/map/layers/{code}', { code, as, box }), stop.signal).then(setHeld, () => undefined);
    void read();
    const timer = setInterval(() => void read(), quietMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [code, as, box, beat]);
  return held?.code === code ? held : null;
}
