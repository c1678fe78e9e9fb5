import type { Inject, Scenario } from '#exercise-engine';
import type { Locale } from '#kernel';
import { newKey } from '../new-key.ts';

/** An e-mail to everybody that waits for the director until somebody says when it comes. */
export const newInject = ({ injects, personas }: Scenario, title: string, locale: Locale): Inject => ({
  key: newKey(title, injects.map(({ key }) => key)),
  title: { [locale]: title },
  channel: 'email',
  from: personas[0]?.key ?? 'unknown',
  to: 'all',
  trigger: { manual: true },
  content: { subject: { [locale]: title }, body: {} },
});
