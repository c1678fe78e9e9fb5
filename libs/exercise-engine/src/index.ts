export * from './clock.ts';
export * from './command.ts';
export * from './event.ts';
export * from './scenario.ts';
export * from './trigger.ts';
