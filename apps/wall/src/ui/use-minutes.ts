import type { Box } from '#ui/use-box';
import { useArcmin } from '#ui/use-room';

/** A box in minutes of arc, as it is seen from where people stand; of nothing while it is not known. */
export function useMinutes(box: Box | null): Box {
  const arcmin = useArcmin();
  return { width: (box?.width ?? 0) / arcmin, height: (box?.height ?? 0) / arcmin };
}
