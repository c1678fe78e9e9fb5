export * from './clock.ts';
export * from './command.ts';
export * from './event.ts';
export * from './inject-id.ts';
export * from './scenario.ts';
export * from './state.ts';
export * from './trigger.ts';
