import { Textarea, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Locale } from '#kernel';
import { useTyped } from './use-typed.ts';

interface Props {
  readonly label: string;
  /** What screen readers say, where the label says less. */
  readonly named?: string;
  readonly description?: string;
  readonly value: string;
  readonly write: (text: string, seen: string) => void;
  /** More than one makes it a text of several lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  readonly lang?: Locale;
  readonly error?: string;
  readonly required?: boolean;
}

/** One text, written down while it is typed. */
export function TextField({ value, write, rows = 1, named, maxLength = rows > 1 ? 20_000 : 1_000, ...field }: Props): ReactElement {
  const { text, type, done } = useTyped(value, write);
  const shared = { ...field, ...(named ? { 'aria-label': named } : {}), value: text, maxLength, onBlur: done, w: '100%' };
  return rows > 1 ? (
    <Textarea {...shared} autosize minRows={rows} maxRows={24} onChange={({ currentTarget }) => type(currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={({ currentTarget }) => type(currentTarget.value)} />
  );
}
