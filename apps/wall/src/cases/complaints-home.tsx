import { useSearchParams } from 'react-router';
import { ComplaintsPage } from '#cases/measure-page';
import { OverviewPage } from '#complaints/overview-page';

/** A list where a measure is asked for, else where all complaints lie. */
export function ComplaintsHome() {
  const [search] = useSearchParams();
  return search.has('measure') ? <ComplaintsPage /> : <OverviewPage />;
}
