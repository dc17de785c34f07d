import { CatalogueHolder } from '@ioc/api/catalogue/holder';
import { dossierLoad } from '@ioc/test/bench/load';
import { type Paced, sendPaced } from '@ioc/test/bench/paced-sender';

export interface GeneratorTask {
  readonly broker: string;
  readonly topic: string;
  readonly partitions: number;
  readonly seed: number;
  readonly records: number;
  readonly perSecond: number;
}

/** The department: a process of its own, so that neither the server nor the client can slow its clock. */
process.once('message', (task: GeneratorTask) => {
  void (async () => {
    const { current } = await CatalogueHolder.open('catalogue', 'quang-tri');
    const { records } = dossierLoad(task.seed, task.records, current);
    process.send?.(
      (await sendPaced(task.broker, task.topic, records, task.perSecond, task.partitions)) satisfies Paced,
    );
  })();
});
