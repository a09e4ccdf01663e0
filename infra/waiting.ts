/** Of everything that is written, a delivery that waits to be sent: the pattern by which the table's stream wakes the dispatcher. */
export const WAITING = { eventName: ['INSERT', 'MODIFY'], dynamodb: { NewImage: { ip: { S: [{ suffix: '|delivery/due' }] } } } }
