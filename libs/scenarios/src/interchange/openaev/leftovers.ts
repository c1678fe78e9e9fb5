import { isEmpty, isObject, textOf } from '#kernel/import';
import type { Reason } from '../reasons.ts';
import type { Ledger } from '../report.ts';
import { fieldName } from '../entries.ts';
import { entriesOf, type OpenAevDocument } from './document.ts';

const read = ['information', 'teams', 'variables', 'channels', 'articles', 'challenges', 'injects', 'objectives', 'documents'];

/** Kinds that are known and not kept, with what names an entry; nobody's name goes into a report. */
const unkept: Readonly<Record<string, { readonly title: string; readonly reason: Reason }>> = {
  users: { title: '', reason: 'imports.people-not-imported' },
  organizations: { title: 'organization_name', reason: 'imports.no-counterpart' },
  tags: { title: 'tag_name', reason: 'imports.no-counterpart' },
  lessons_categories: { title: 'lessons_category_name', reason: 'imports.lessons-not-kept' },
  lessons_questions: { title: 'lessons_question_content', reason: 'imports.lessons-not-kept' },
};

/** Accounts for everything in the file that nothing else has read. */
export function loseTheRest(document: OpenAevDocument, attachments: readonly string[], ledger: Ledger): void {
  const { root, prefix } = document;
  accountForInformation(document, ledger);
  for (const [kind, { title, reason }] of Object.entries(unkept)) {
    const id = { id: kind === 'lessons_categories' ? 'lessonscategory_id' : kind === 'lessons_questions' ? 'lessonsquestion_id' : `${kind.slice(0, -1)}_id`, title };
    for (const { where } of entriesOf(document, kind, id, ledger)) ledger.lose(kind, where, reason);
  }
  for (const [field, value] of Object.entries(root)) {
    const kind = field.startsWith(prefix) ? field.slice(prefix.length) : field;
    if (field === 'export_version' || read.includes(kind) || Object.hasOwn(unkept, kind) || isEmpty(value)) continue;
    loseUnknown(fieldName(field), value, ledger);
  }
  loseFiles(document, attachments, ledger);
}

function loseUnknown(kind: string, value: unknown, ledger: Ledger): void {
  const entries: readonly unknown[] = Array.isArray(value) ? value.slice(0, 2_000) : [value];
  ledger.find(kind, entries.length);
  entries.forEach((_, at) => ledger.lose(kind, `${kind}[${at}]`, 'imports.unknown-kind'));
}

const keptInformation = ['name', 'description', 'subtitle'];
const ownMarking = ['message_header', 'message_footer'];

function accountForInformation({ information, prefix }: OpenAevDocument, ledger: Ledger): void {
  for (const [field, value] of Object.entries(information)) {
    const name = field.startsWith(prefix) ? field.slice(prefix.length) : field;
    if (isEmpty(value) || name === 'id') continue;
    ledger.find('information', 1);
    if (keptInformation.includes(name) && textOf(information, field)) continue;
    ledger.lose('information', fieldName(field), ownMarking.includes(name) ? 'imports.own-marking' : 'imports.no-counterpart');
  }
}

/** Files of the archive that no document of the list speaks of. */
function loseFiles({ root, prefix }: OpenAevDocument, attachments: readonly string[], ledger: Ledger): void {
  const documents = root[`${prefix}documents`];
  const described = new Set((Array.isArray(documents) ? documents : []).flatMap((document: unknown) => (isObject(document) ? [textOf(document, 'document_target')] : [])));
  const others = attachments.filter((name) => !described.has(name));
  ledger.loseFiles(others);
}
