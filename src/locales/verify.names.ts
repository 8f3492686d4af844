/** What the messages of /verify name. The lists themselves are in `src/verify/`, which stands above this layer. */
export type OutcomeName =
  | 'verbatim'
  | 'same-words'
  | 'shortened'
  | 'cut-off'
  | 'altered'
  | 'spliced'
  | 'another-speaker'
  | 'not-in-record';

export type TurnName = 'negation' | 'condition' | 'question' | 'report' | 'hedge';

export type ChangeName = 'negation' | 'number' | 'date' | 'name' | 'modality' | 'subject' | 'verb' | 'other';
