import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../../ui/format.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { Markdown } from '../../../ui/markdown.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import type { StaffInject } from '../staff-inject.ts';

/** For the staff alone: what is asked, what a good team does, what else to know. */
export function InjectNotes({ inject }: { inject: StaffInject }): ReactElement {
  const { t } = useTranslation('cockpit');
  const text = useLocalText();
  const locale = useLocale();
  const { scenario } = useCockpit();
  const { plan, ask } = inject;
  const objectives = scenario.objectives.filter(({ key }) => plan?.objectives?.includes(key));
  return (
    <Stack gap="sm">
      {ask && (
        <Note title={t('notes.ask', { within: formatMinutes(ask.withinMs, locale) })}>
          <Text size="sm">{text(ask.prompt)}</Text>
          {ask.kind === 'decision' && <Texts texts={ask.options.map(({ label }) => text(label))} />}
        </Note>
      )}
      {plan?.expectedActions && plan.expectedActions.length > 0 && (
        <Note title={t('notes.expected')}>
          <Texts texts={plan.expectedActions.map(text)} />
        </Note>
      )}
      {plan?.staffNotes && (
        <Note title={t('notes.staff')}>
          <Markdown>{text(plan.staffNotes)}</Markdown>
        </Note>
      )}
      {plan?.rolePlay && (
        <Note title={t('notes.script')}>
          <Markdown>{text(plan.rolePlay.script)}</Markdown>
        </Note>
      )}
      {objectives.length > 0 && (
        <Note title={t('notes.objectives')}>
          <Texts texts={objectives.map(({ title }) => text(title))} />
        </Note>
      )}
      {plan?.techniques && plan.techniques.length > 0 && (
        <Note title="MITRE ATT&CK">
          <Text size="sm">{plan.techniques.join(', ')}</Text>
        </Note>
      )}
    </Stack>
  );
}

function Note({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section aria-label={title}>
      <Title order={3} size="h6" mb={2}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Texts({ texts }: { texts: readonly string[] }): ReactElement {
  return (
    <List size="sm" spacing={2}>
      {texts.map((one) => (
        <List.Item key={one}>{one}</List.Item>
      ))}
    </List>
  );
}
