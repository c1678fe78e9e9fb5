import { ActionIcon, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { KeyboardEvent, ReactElement, SubmitEvent } from 'react';
import { useScene } from '../scene.ts';
import { useDraft } from '../use-draft.ts';
import css from './desk.module.css';

interface ComposerProps {
  /** Names the draft. */
  readonly about: string;
  readonly label: string;
  readonly placeholder: string;
  readonly sendLabel: string;
  readonly fetching: boolean;
  /** Resolves to whether it was accepted; until then the text stays. */
  readonly onSend: (text: string) => Promise<boolean>;
}

/** One line or a few to write and send. Enter sends, Shift and Enter break the line. */
export function Composer({ about, label, placeholder, sendLabel, fetching, onSend }: ComposerProps): ReactElement {
  const { playing } = useScene();
  const [text, setText, forget] = useDraft(about, '');

  const send = async (): Promise<void> => {
    if (text.trim() === '' || fetching || !playing) return;
    if (await onSend(text.trim())) forget();
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void send();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };

  return (
    <form className={css.composer} onSubmit={onSubmit}>
      <Textarea
        className={css.field}
        aria-label={label}
        placeholder={placeholder}
        autosize
        minRows={1}
        maxRows={6}
        maxLength={10_000}
        disabled={!playing}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        data-desk-field
      />
      <ActionIcon type="submit" size={36} loading={fetching} disabled={!playing} aria-label={sendLabel}>
        <IconSend size={18} aria-hidden />
      </ActionIcon>
    </form>
  );
}
