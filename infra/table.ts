import type { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Construct } from 'constructs'

export const INDEX = 'by-index'
const key = (name: string) => ({ name, type: AttributeType.STRING })

/** The one table, as `tableDefinition` in `functions/kernel/store/dynamodb.ts` has it. */
export function sandboxTable(scope: Construct, removalPolicy: RemovalPolicy, isKept: boolean): TableV2 {
  return new TableV2(scope, 'Table', {
    partitionKey: key('pk'), sortKey: key('sk'),
    globalSecondaryIndexes: [{ indexName: INDEX, partitionKey: key('ip'), sortKey: key('is'), projectionType: ProjectionType.KEYS_ONLY }],
    billing: Billing.onDemand(),
    timeToLiveAttribute: 'ttl',
    dynamoStream: StreamViewType.NEW_IMAGE,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: isKept,
    removalPolicy,
  })
}

/** What `openDynamoStore` asks of the table for everything but `scan` and `drop`. A transaction asks for the right to each of its parts. */
export const tableUse = (table: TableV2): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  }),
  new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.tableArn}/index/${INDEX}`] }),
]

/** `scan` and `drop`: to take a world out whole, or away. */
export const tableSweep = (table: TableV2): PolicyStatement => new PolicyStatement({ actions: ['dynamodb:Scan', 'dynamodb:BatchWriteItem'], resources: [table.tableArn] })
