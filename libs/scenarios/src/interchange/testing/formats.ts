/** Small files of our own wording in the formats of others. What is given stands in place of what is there. */
type Given = Readonly<Record<string, unknown>>;

export const cexfExercise = (given: Given = {}): Given => ({
  exercise: { uuid: '5b0c7c2e-0000-4000-8000-000000000001', name: 'Strange invoices', description: 'Invoices that nobody ordered', expanded: 'Invoices that nobody ordered', total_duration: '3600', tags: ['state:draft'], version: '1', namespace: 'city', meta: { author: 'City of Exampleton', level: 'beginner' } },
  inject_flow: [
    { inject_uuid: 'mail', description: 'The first invoice', requirements: {}, sequence: { trigger: ['startex'], completion_trigger: ['completion'], followed_by: ['trace'] }, timing: { triggered_at: null } },
    { inject_uuid: 'trace', description: '', requirements: { inject_uuid: 'mail', resolution_requirement: 'Recorded' }, sequence: { trigger: 'inject-resolution' }, timing: { triggered_at: null, periodic_run_every: 10 } },
    { inject_uuid: 'late', requirements: {}, sequence: { trigger: ['manual'] }, timing: { triggered_at: 1_800 } },
  ],
  inject_payloads: [{ uuid: 'p', name: 'Invoice', type: 'file', parameters: {} }],
  injects: [
    { uuid: 'mail', name: 'An invoice by e-mail', action: 'email_to_participants', target_tool: 'MISP', action_payload_resource_uuid: 'p', inject_evaluation: [{ parameters: [], result: 'Recorded', score_range: [0, 10], evaluation_strategy: 'data_filtering' }] },
    { uuid: 'trace', name: 'Traffic to an unknown place', action: 'network_connection', target_tool: 'suricata', inject_evaluation: [] },
    { uuid: 'late', name: 'A second invoice', description: 'Again from the same sender', action: '', target_tool: 'webhook', inject_evaluation: [] },
  ],
  ...given,
});

export const icebergScenario = (given: Given = {}): Given => ({
  schema_version: '1.0',
  title: 'Dark library',
  description: 'The catalogue of the city library is gone.',
  tags: ['ransomware'],
  metadata: { author: 'City of Exampleton', estimated_duration_minutes: 30, language: 'en' },
  participant_teams: [{ id: 'it', label: 'IT' }, { id: 'press', label: 'Press office' }],
  injects: [
    { id: 'start', title: 'The catalogue is gone', content: 'Readers see an error.', target_teams: ['it'], options: [{ id: 'off', label: 'Switch it off', next_inject_id: 'calm' }, { id: 'wait', label: 'Wait', next_inject_id: 'worse' }], expected_actions: ['Declare an incident'] },
    { id: 'calm', title: 'Silence', content: 'Nothing more happens.', target_teams: ['it', 'press'], free_text_response: true, next_inject_id: 'end', triggers_communications: [{ external_entity: 'Evening paper', direction: 'inbound', subject: 'A question', body: 'What happened?', delay_after_release_seconds: 30 }, { external_entity: 'Mayor', direction: 'outbound', subject: 'Report', body: '' }] },
    { id: 'worse', title: 'It spreads', content: 'Loans are gone too.', target_teams: ['it'], options: [{ id: 'report', label: 'Report it', next_inject_id: 'end' }] },
    { id: 'end', title: 'The day after', content: 'Who restores what?', target_teams: [], release_at_minutes: 20 },
    { id: 'spare', title: 'A rumour', content: 'They say that names leaked.', target_teams: ['press'] },
  ],
  start_inject_id: 'start',
  debrief_notes: 'Talk about who decided.',
  ...given,
});

/** Valid by the names and types of the standard. */
export const cacaoPlaybook = (given: Given = {}): Given => ({
  type: 'playbook',
  spec_version: 'cacao-2.0',
  id: 'playbook--61a6c41e-6efc-4516-a242-dfbc5c89d562',
  name: 'Isolate an infected counter',
  description: 'What the help desk does when a counter of the registry office behaves strangely.',
  playbook_types: ['mitigation'],
  created_by: 'identity--5abe695c-7bd5-4c31-8824-2528696cdbf1',
  created: '2026-03-02T09:00:00.000Z',
  modified: '2026-03-02T09:00:00.000Z',
  labels: ['malware'],
  markings: ['marking-tlp--94868c89-83c2-464b-929b-a1a8aa3c8487'],
  severity: 70,
  playbook_variables: { '__counter__:value': { type: 'string', value: 'counter-7', description: 'The machine' } },
  workflow_start: 'start--07bea005-4a36-4a77-bd1f-79a6e4682a13',
  workflow: {
    'start--07bea005-4a36-4a77-bd1f-79a6e4682a13': { type: 'start', on_completion: 'action--ba23c1b3-fdd2-4264-bc5b-c056c6862ba2' },
    'action--ba23c1b3-fdd2-4264-bc5b-c056c6862ba2': { type: 'action', name: 'Pull the cable', description: 'Cut the counter off.', commands: [{ type: 'manual', command: 'Pull the network cable of the counter.' }], agent: 'organization--1', on_completion: 'if-condition--1f8a4c05-09e5-4b43-9a23-cab7b7eb09b4' },
    'if-condition--1f8a4c05-09e5-4b43-9a23-cab7b7eb09b4': { type: 'if-condition', condition: 'is it encrypted?', on_true: 'action--4f1b2c9d-33f1-41a0-9f25-29e1d1bb6d49', on_false: 'end--6b23c237-ade8-4d00-9aa1-75999738d557' },
    'action--4f1b2c9d-33f1-41a0-9f25-29e1d1bb6d49': { type: 'action', name: 'Look for more', commands: [{ type: 'bash', command: 'find / -name "*.locked"' }], agent: 'organization--1', on_completion: 'if-condition--1f8a4c05-09e5-4b43-9a23-cab7b7eb09b4' },
    'end--6b23c237-ade8-4d00-9aa1-75999738d557': { type: 'end' },
  },
  agent_definitions: { 'organization--1': { type: 'organization', name: 'IT department' } },
  data_marking_definitions: { 'marking-tlp--94868c89-83c2-464b-929b-a1a8aa3c8487': { type: 'marking-tlp', tlpv2_level: 'TLP:GREEN' } },
  ...given,
});
