export const locales = ['en', 'fr', 'de', 'lb'] as const;
export type Locale = (typeof locales)[number];

/** The languages in which authored content must be complete. Luxembourgish is offered for the participants' room only. */
export const contentLocales = ['en', 'fr', 'de'] as const satisfies readonly Locale[];

/** One text in several languages. At least one is present. */
export type LocalizedText = Readonly<Partial<Record<Locale, string>>>;

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

export function isLocalizedText(value: unknown): value is LocalizedText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, text]) => isLocale(key) && typeof text === 'string');
}

const fallbacks: Record<Locale, readonly Locale[]> = {
  en: ['en', 'fr', 'de', 'lb'],
  fr: ['fr', 'en', 'de', 'lb'],
  de: ['de', 'en', 'fr', 'lb'],
  lb: ['lb', 'de', 'fr', 'en'],
};

/** The text in the reader's language, else in the nearest language that is there. */
export function textIn(text: LocalizedText, locale: Locale): string {
  for (const candidate of fallbacks[locale]) {
    const found = text[candidate];
    if (found !== undefined) return found;
  }
  return '';
}

/** `Value` with every localized text replaced by a plain one. */
export type Localized<Value> = Value extends LocalizedText
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly Localized<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Localized<Value[Key]> }
      : Value;

/** Replaces every localized text inside a plain JSON value by the reader's language. */
export function localize<Value>(value: Value, locale: Locale): Localized<Value>;
export function localize(value: unknown, locale: Locale): unknown {
  if (isLocalizedText(value)) return textIn(value, locale);
  if (Array.isArray(value)) return value.map((item) => localize(item as unknown, locale));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, localize(inner as unknown, locale)]));
}
