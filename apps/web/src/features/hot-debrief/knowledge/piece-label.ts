import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { Piece } from '../documents.ts';
import { useTeamName } from '../room-context.tsx';
import { firstMs } from './pieces.ts';

/** The title of an inject, the words of a team, or who told something when where the words stay with others. */
export function usePieceLabel(): (piece: Piece) => string {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const nameOf = useTeamName();
  return (piece) => {
    if (piece.title) return text(piece.title);
    if (piece.text) return t('knowledge.quoted', { words: piece.text });
    return t('knowledge.words', { team: nameOf(piece.known[0]?.team ?? ''), time: formatDuration(firstMs(piece)) });
  };
}
