/** What a bill is made of, by what it is counted in. */
export interface Usage {
  apiCalls: number
  invocations: number
  gbSeconds: number
  readUnits: number
  writeUnits: number
  /** Of the table, its index among it. */
  storedGbMonths: number
  queueCalls: number
  logGb: number
  alarmMonths: number
  secretMonths: number
  secretReads: number
}

export interface Price {
  what: string
  /** US dollars for so many. */
  usd: number
  per: number
  region: 'ap-south-1' | 'us-east-1'
  /** Page, and the usage type of AWS's price list where it was quoted by that. */
  source: string
}

const MILLION = 1_000_000

/**
 * First tier, no free tier taken off. As read in 2026, second-hand: from cost models in public that quote AWS's price list by
 * usage type. What none of them quoted for Mumbai is priced as in us-east-1.
 */
export const PRICES: Readonly<Record<keyof Usage, Price>> = {
  apiCalls: { what: 'HTTP API, calls', usd: 1.05, per: MILLION, region: 'ap-south-1', source: 'aws.amazon.com/api-gateway/pricing, APS3-ApiGatewayHttpRequest' },
  invocations: { what: 'Lambda, invocations', usd: 0.2, per: MILLION, region: 'ap-south-1', source: 'aws.amazon.com/lambda/pricing, APS3-Request-ARM' },
  gbSeconds: { what: 'Lambda arm64, GB-seconds', usd: 0.0000133334, per: 1, region: 'ap-south-1', source: 'aws.amazon.com/lambda/pricing, APS3-Lambda-GB-Second-ARM' },
  readUnits: { what: 'Table, read units', usd: 0.1425, per: MILLION, region: 'ap-south-1', source: 'aws.amazon.com/dynamodb/pricing/on-demand, APS3-ReadRequestUnits' },
  writeUnits: { what: 'Table, write units', usd: 0.71, per: MILLION, region: 'ap-south-1', source: 'aws.amazon.com/dynamodb/pricing/on-demand, APS3-WriteRequestUnits' },
  // 0.285 to store it (ap-south-1, APS3-TimedStorage-ByteHrs), 0.20 for point-in-time recovery.
  storedGbMonths: { what: 'Table, GB-months with recovery', usd: 0.485, per: 1, region: 'us-east-1', source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
  queueCalls: { what: 'Queue, calls', usd: 0.4, per: MILLION, region: 'us-east-1', source: 'aws.amazon.com/sqs/pricing' },
  // 0.67 to take it in (APS3-DataProcessing-Bytes), 0.03 to keep it for the month.
  logGb: { what: 'Logs, GB', usd: 0.7, per: 1, region: 'ap-south-1', source: 'aws.amazon.com/cloudwatch/pricing' },
  alarmMonths: { what: 'Alarms, metric-months', usd: 0.1, per: 1, region: 'ap-south-1', source: 'aws.amazon.com/cloudwatch/pricing, APS3-CW:AlarmMonitorUsage' },
  secretMonths: { what: 'Secrets, months', usd: 0.4, per: 1, region: 'ap-south-1', source: 'aws.amazon.com/secrets-manager/pricing, APS3-AWSSecretsManager-Secrets' },
  secretReads: { what: 'Secrets, reads', usd: 0.05, per: 10_000, region: 'us-east-1', source: 'aws.amazon.com/secrets-manager/pricing' },
}
