/** A small export of OpenAEV, of our own wording. What is given stands in place of what is there. */
export const openAevExport = (given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  export_version: 1,
  scenario_information: { scenario_id: 'scenario', scenario_name: 'Dark depot', scenario_description: 'The tram depot of the city goes dark.' },
  scenario_teams: [
    { team_id: 'it', team_name: 'IT operations' },
    { team_id: 'press', team_name: 'Press office' },
  ],
  scenario_injects: [mail({ inject_id: 'first', inject_title: 'Screens go dark' })],
  scenario_variables: [],
  ...given,
});

export const mail = (given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  inject_id: 'mail',
  inject_title: 'A mail',
  inject_enabled: true,
  inject_all_teams: true,
  inject_teams: [],
  inject_depends_on: [],
  inject_depends_duration: 60,
  inject_injector_contract: { injector_contract_injector_type: 'openaev_email' },
  inject_content: { subject: 'Subject', body: '<p>Sender: Depot desk<br><br>The screens of the depot are dark.</p>', expectations: [] },
  ...given,
});

export const manual = (given: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  expectation_type: 'MANUAL',
  expectation_name: 'Isolate',
  expectation_description: 'The depot is cut off from the network.',
  ...given,
});

export const dependsOn = (parent: string, child: string, conditions: readonly unknown[] = [{ key: 'Execution', value: true, operator: 'eq' }], mode = 'and'): Record<string, unknown> => ({
  dependency_relationship: { inject_parent_id: parent, inject_children_id: child },
  dependency_condition: { mode, conditions },
});

export const asJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
