import type { Catalogue, Indicator } from '@ioc/api/catalogue/catalogue';
import type { Random } from '@ioc/test/support/random';
import type { DataSource } from 'typeorm';
import {
  allFiguresQuestion,
  figureQuestion,
  indexQuestion,
  isCounted,
  rankingQuestion,
  restatementsQuestion,
  topicsQuestion,
} from '@ioc/test/bench/explore-figures';
import { deepPageQuestion, pageQuestion, reportQuestion, storyQuestion } from '@ioc/test/bench/explore-lists';
import type { Year } from '@ioc/test/bench/explore-load';
import { askedOf, type QuestionKind } from '@ioc/test/bench/explore-question';
import { codeOf } from '@ioc/test/bench/year';

const [figureMs, listMs] = [100, 200];

/** Every kind of question of issue 4, each over random units, windows and days, with what it may take at p95. */
export function questionKinds(db: DataSource, catalogue: Catalogue, of: Year): QuestionKind[] {
  const counted = [...catalogue.indicators.values()].filter(isCounted);
  const asked = (dice: Random) => askedOf(dice, catalogue, of);
  const one = (dice: Random, kind?: Indicator['formula']['kind']) =>
    dice.pick(counted.filter(({ formula }) => kind === undefined || formula.kind === kind));
  const procedures = [...catalogue.procedures.keys()];
  const figure = (title: string, make: QuestionKind['make']): QuestionKind => ({ title, limitMs: figureMs, make });
  const list = (title: string, make: QuestionKind['make']): QuestionKind => ({ title, limitMs: listMs, make });
  return [
    figure('a flow of a window', (dice) => figureQuestion(one(dice, 'flow'), asked(dice))),
    figure('a stock as of a day', (dice) => figureQuestion(one(dice, 'stock'), asked(dice))),
    figure('a rate of a window', (dice) => figureQuestion(one(dice, 'ratio'), asked(dice))),
    figure('all figures of a unit', (dice) => allFiguresQuestion(counted, asked(dice))),
    figure('a figure by procedure', (dice) => topicsQuestion(one(dice), asked(dice))),
    figure('restatements of a figure', (dice) => restatementsQuestion(one(dice), asked(dice))),
    ...['2022-live', '2022-docx', '2026'].flatMap((version) => [
      figure(`Index 766 of ${version}`, (dice) => indexQuestion(version, asked(dice))),
      figure(`units by 766 of ${version}`, (dice) =>
        rankingQuestion(version, asked(dice), catalogue.province.rootUnit),
      ),
    ]),
    list('first page of a list', (dice) => pageQuestion(dice, asked(dice), null)),
    list("one procedure's page", (dice) => pageQuestion(dice, asked(dice), dice.pick(procedures))),
    list('page deep in a list', (dice) => deepPageQuestion(dice, db, asked(dice))),
    list('form II.06a by unit', (dice) => reportQuestion('unit', asked(dice))),
    list('form II.06a by field', (dice) => reportQuestion('field', asked(dice))),
    list('life of a dossier', (dice) => storyQuestion(codeOf(dice.between(0, of.dossiers - 1)))),
  ];
}
