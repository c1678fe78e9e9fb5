import type { Tlp } from '#kernel';
import { useDraft } from '../use-draft.ts';

export interface ShareDraft {
  readonly to: readonly string[];
  readonly text: string;
  readonly tlp: Tlp;
  readonly inject: string | null;
}

const blank: ShareDraft = { to: [], text: '', tlp: 'TLP:AMBER', inject: null };

export const useShareDraft = (): [ShareDraft, (draft: ShareDraft) => void, () => void] => useDraft('share', blank);
