import { useTranslation } from 'react-i18next';
import type { Branch, Scenario } from '#exercise-engine';
import { useLocalText } from '../../ui/local-text.tsx';

interface Words {
  readonly branch: (branch: Branch) => string;
  readonly inject: (key: string) => string;
  readonly option: (inject: string, option: string) => string;
}

/** Says in the reader's language what a branch is. */
export function useBranchWords(scenario: Scenario): Words {
  const { t } = useTranslation('rehearsal');
  const localText = useLocalText();
  const injectOf = (key: string) => scenario.injects.find((inject) => inject.key === key);
  const inject = (key: string): string => localText(injectOf(key)?.title ?? { en: key });
  const option = (of: string, key: string): string => {
    const ask = injectOf(of)?.ask;
    return localText((ask?.kind === 'decision' ? ask.options.find((one) => one.key === key)?.label : undefined) ?? { en: key });
  };
  const milestone = (key: string): string => localText(scenario.milestones.find((one) => one.key === key)?.title ?? { en: key });
  return {
    inject,
    option,
    branch: (branch) => (branch.kind === 'option' ? t('branch.option', { inject: inject(branch.inject), option: option(branch.inject, branch.option) }) : branch.kind === 'milestone' ? t('branch.milestone', { milestone: milestone(branch.milestone) }) : t('branch.inject', { inject: inject(branch.inject) })),
  };
}
