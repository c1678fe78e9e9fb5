import { type Id, newId, type NoticeRaised, type PersonId, type Subject, type Tlp } from '#kernel';
import { sql } from '#persistence/testing';

/** Stands in for a context: things of kind `person` that those in `readers` may read, and nobody else. */
export async function openSubjects(): Promise<void> {
  await sql(`
    create schema subjects;
    grant usage on schema subjects to tocsin_app;
    create table subjects.thing (id uuid primary key, readers uuid[] not null);
    alter table subjects.thing enable row level security;
    create policy thing_select on subjects.thing for select to tocsin_app using ((select persistence.current_person()) = any(readers));
    grant select on subjects.thing to tocsin_app;
    create policy notice_thing on network.notice for select to tocsin_app using (kind = 'person' and exists (select from subjects.thing s where s.id = subject_id));
  `);
}

export async function aSubject(...readers: readonly { readonly id: PersonId }[]): Promise<Subject> {
  const id = newId<Id<string>>();
  await sql('insert into subjects.thing values ($1, $2)', [id, readers.map((reader) => reader.id)]);
  return { kind: 'person', id };
}

/** From now on those may read it. */
export async function showTo(subject: Subject, ...readers: readonly { readonly id: PersonId }[]): Promise<void> {
  await sql('update subjects.thing set readers = $2 where id = $1', [subject.id, readers.map((reader) => reader.id)]);
}

export const aNotice = (subject: Subject, to: NoticeRaised['to'], about: Partial<NoticeRaised> = {}): NoticeRaised => ({
  type: 'notice-raised',
  subject,
  topic: 'practice.published',
  to,
  by: null,
  title: { en: 'Backups', fr: 'Sauvegardes', de: 'Sicherungen' },
  words: { count: 2 },
  tlp: 'TLP:GREEN' satisfies Tlp,
  ...about,
});
