/** Something that keeps a scenario from being played well. `where` is the path of what is wrong, such as `injects.first-call.trigger`. */
export interface Problem {
  readonly where: string;
  readonly reason: `scenarios.${string}`;
  readonly details: Readonly<Record<string, string | number>>;
}
