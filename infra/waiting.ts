/**
 * Of everything that is written, a delivery that waits to be sent: the pattern by which the table's stream wakes the dispatcher.
 * Below `dynamodb` alone, which is all such a mapping filters by (docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html);
 * what is taken away has no new image.
 */
export const WAITING = { dynamodb: { NewImage: { ip: { S: [{ suffix: '|delivery/due' }] } } } }
