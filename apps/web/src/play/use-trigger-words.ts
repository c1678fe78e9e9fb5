import type { TFunction } from 'i18next';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Scenario, Trigger } from '#exercise-engine';
import { type Locale, type LocalizedText, textIn } from '#kernel';
import { formatTag } from '../i18n/format-tag.ts';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDuration } from '../ui/format.ts';

/** Says in a sentence when an inject becomes due. */
export function useTriggerWords(scenario: Scenario): (trigger: Trigger) => string {
  const words = useWords(scenario);
  return useCallback((trigger) => sayTrigger(trigger, words), [words]);
}

/** Says in a sentence what must have happened. */
export function useConditionWords(scenario: Scenario): (condition: Condition) => string {
  const words = useWords(scenario);
  return (condition) => sayCondition(condition, words);
}

function useWords(scenario: Scenario): Words {
  const { t } = useTranslation('triggers');
  const locale = useLocale();
  return useMemo(() => ({ t, locale, ...titlesOf(scenario, locale) }), [t, locale, scenario]);
}

type Titles = ReturnType<typeof titlesOf>;
interface Words extends Titles {
  readonly t: TFunction;
  readonly locale: Locale;
}

function titlesOf(scenario: Scenario, locale: Locale) {
  const finder = <Item extends { readonly key: string }>(items: readonly Item[], text: (item: Item) => LocalizedText) => {
    const titles = new Map(items.map((item) => [item.key, textIn(text(item), locale)]));
    return (key: string): string => titles.get(key) ?? key;
  };
  const options = new Map(
    scenario.injects.flatMap(({ key, ask }) => (ask?.kind === 'decision' ? ask.options.map((option) => [`${key}/${option.key}`, textIn(option.label, locale)] as const) : [])),
  );
  return {
    inject: finder(scenario.injects, ({ title }) => title),
    milestone: finder(scenario.milestones, ({ title }) => title),
    phase: finder(scenario.phases, ({ title }) => title),
    team: finder(scenario.teams, ({ name }) => name),
    objective: finder(scenario.objectives, ({ title }) => title),
    variable: finder(scenario.variables, ({ description }) => description),
    option: (inject: string, key: string): string => options.get(`${inject}/${key}`) ?? key,
  };
}

function sayTrigger(trigger: Trigger, words: Words): string {
  const { t } = words;
  if ('at' in trigger) return t('trigger.at', { time: formatDuration(trigger.at) });
  if ('manual' in trigger) return t('trigger.manual');
  if ('contingency' in trigger) return t('trigger.contingency');
  if ('unless' in trigger) return t('trigger.unless', { time: formatDuration(trigger.byMs), condition: sayCondition(trigger.unless, words) });
  if ('when' in trigger)
    return trigger.delayMs
      ? t('trigger.whenDelayed', { delay: formatDuration(trigger.delayMs), condition: sayCondition(trigger.when, words) })
      : t('trigger.when', { condition: sayCondition(trigger.when, words) });
  const { inject, happened = 'released', milestone, phase, delayMs } = trigger.after;
  const delay = formatDuration(delayMs);
  if (inject !== undefined) return t(`trigger.after.${happened}`, { delay, inject: words.inject(inject) });
  if (milestone !== undefined) return t('trigger.after.milestone', { delay, milestone: words.milestone(milestone) });
  return t('trigger.after.phase', { delay, phase: words.phase(phase ?? '') });
}

function sayCondition(condition: Condition, words: Words): string {
  const { t, locale } = words;
  const list = (conditions: readonly Condition[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(formatTag(locale), { type }).format(conditions.map((each) => sayCondition(each, words)));
  if ('all' in condition) return list(condition.all, 'conjunction');
  if ('any' in condition) return list(condition.any, 'disjunction');
  if ('not' in condition) return t('condition.not', { condition: sayCondition(condition.not, words) });
  if ('team' in condition) return t('condition.team', { team: words.team(condition.team), condition: sayCondition(condition.holds, words) });
  if ('milestone' in condition) return t('condition.milestone', { milestone: words.milestone(condition.milestone) });
  if ('answered' in condition) {
    const inject = words.inject(condition.answered);
    return condition.contains === undefined ? t('condition.answered', { inject }) : t('condition.answeredWith', { inject, word: condition.contains });
  }
  if ('decided' in condition) {
    const inject = words.inject(condition.decided);
    return condition.option === undefined ? t('condition.decided', { inject }) : t('condition.decidedFor', { inject, option: words.option(condition.decided, condition.option) });
  }
  return sayComparison(condition, words);
}

function sayComparison(condition: Extract<Condition, { readonly than: unknown }>, words: Words): string {
  const { t } = words;
  const comparison = t(`comparison.${condition.is}`, { than: String(condition.than) });
  if ('score' in condition) return t('condition.score', { objective: words.objective(condition.score), comparison });
  if ('variable' in condition) return t('condition.variable', { variable: words.variable(condition.variable), comparison });
  const what = t(`countable.${condition.count}`);
  return condition.withinMs === undefined ? t('condition.count', { what, comparison }) : t('condition.countWithin', { what, comparison, time: formatDuration(condition.withinMs) });
}
