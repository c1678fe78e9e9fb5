import type { Objective } from '#exercise-engine';
import { textOf } from '#kernel/import';
import { keyMaker } from '../keys.ts';
import type { ContentLocale } from '../language.ts';
import type { Ledger } from '../report.ts';
import { noteLeftovers } from '../entries.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';

export function readObjectives(document: OpenAevDocument, locale: ContentLocale, ledger: Ledger): readonly Objective[] {
  const key = keyMaker();
  return entriesOf(document, 'objectives', { id: 'objective_id', title: 'objective_title' }, ledger).map((entry, at) => {
    const title = textOf(entry.node, 'objective_title');
    const description = textOf(entry.node, 'objective_description');
    if (!title) ledger.change('objectives', entry.where, 'imports.title-missing');
    noteLeftovers(ledger, 'objectives', entry, ['objective_title', 'objective_description']);
    return { key: key(title, `objective-${at + 1}`), title: { [locale]: [title || (description ? '' : `#${at + 1}`), description].filter(Boolean).join(' – ') } };
  });
}
