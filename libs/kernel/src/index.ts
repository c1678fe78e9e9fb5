export * from './canonical-json.ts';
export * from './domain-error.ts';
export * from './events.ts';
export * from './ids.ts';
export * from './localized-text.ts';
export * from './statutory-regime.ts';
export * from './tlp.ts';
