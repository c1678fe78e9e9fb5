import { Alert, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight, IconBook2, IconCircleCheck } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewEdits, textEdits, type TextStates } from '#exercise-engine';
import type { Locale } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import { Panel } from '../../../ui/panel.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useWriting } from '../fields/writing.ts';
import css from './languages.module.css';
import { StateMark } from './state-mark.tsx';
import { stateIn } from './to-do.ts';
import { usePlaceWords } from './use-place-words.ts';

interface Props {
  readonly text: TextStates;
  readonly source: Locale;
  readonly target: Locale;
  readonly onNext: () => void;
}

/** One text in the source and in the language it is translated to. */
export function Translate({ text, source, target, onNext }: Props): ReactElement {
  const { t } = useTranslation('translations');
  const { scenario, edit } = useWriting();
  const { thing, field } = usePlaceWords()(text.path);
  const [isReviewing, setReviewing] = useState(false);
  const state = stateIn(text, target);
  const isBlank = state === 'missing';
  const stack = useRef<HTMLDivElement>(null);
  useEffect(() => {
    stack.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    if (!isReviewing) return;
    setReviewing(false);
    if (!isBlank) edit(reviewEdits(scenario, [text.path], target));
    onNext();
  }, [isReviewing]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setReviewing(true);
  };
  const write = (locale: Locale) => (to: string, from: string) => edit(textEdits(scenario, { path: text.path, locale, to, from }));
  const rows = Math.min(14, Math.max(2, Math.ceil(Math.max((text.text[source] ?? '').length, (text.text[target] ?? '').length) / 60)));
  return (
    <Panel>
      <Stack ref={stack} gap="sm" onKeyDown={onKeyDown}>
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={2} fz="lg">
              {field}
            </Title>
            <Text size="sm" c="dimmed">
              {thing}
            </Text>
          </div>
          <StateMark state={state} />
        </Group>
        <TextField label={t('sourceIn', { language: languageNames[source] })} lang={source} rows={rows} value={text.text[source] ?? ''} write={write(source)} />
        {state === 'stale' && <Changed id={text.id} target={target} />}
        <TextField label={languageNames[target]} lang={target} rows={rows} value={text.text[target] ?? ''} write={write(target)} />
        <MissedTerms text={text} source={source} target={target} />
        <Group justify="space-between">
          <Button leftSection={<IconCircleCheck size={18} aria-hidden />} disabled={isBlank || state === 'reviewed'} onClick={() => edit(reviewEdits(scenario, [text.path], target))}>
            {t('review')}
          </Button>
          <Button variant="default" rightSection={<IconArrowRight size={18} aria-hidden />} onClick={onNext}>
            {t('next')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          <Kbd>{t('keys.review')}</Kbd> {t('keys.reviewAndNext')} · <Kbd>F8</Kbd> {t('keys.next')}
        </Text>
      </Stack>
    </Panel>
  );
}

/** The source as it was when the translation was written. */
function Changed({ id, target }: { readonly id: string; readonly target: Locale }): ReactElement {
  const { t } = useTranslation('translations');
  const { scenario } = useWriting();
  const was = scenario.languages?.texts[id]?.[target]?.from;
  return (
    <div>
      <Text size="sm" fw={620}>
        {t(was === undefined ? 'changedUnknown' : 'changed')}
      </Text>
      {was !== undefined && <p className={css.was}>{was}</p>}
    </div>
  );
}

/** Words of the glossary that the source has and the translation does not. */
function MissedTerms({ text, source, target }: Omit<Props, 'onNext'>): ReactElement | null {
  const { t } = useTranslation('translations');
  const { scenario } = useWriting();
  const missed = (scenario.glossary ?? []).filter(({ key }) => text.missedTerms[target]?.includes(key));
  if (missed.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconBook2 aria-hidden />} title={t('terms')}>
      {missed.map(({ key, term }) => (
        <div key={key}>
          <span lang={source}>{term[source]}</span> → <strong lang={target}>{term[target]}</strong>
        </div>
      ))}
    </Alert>
  );
}
