import type { RemovalPolicy } from 'aws-cdk-lib'
import { Fn, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { DEFAULT_TARGET, ROUTES } from './routes.ts'

/** Neither path nor query nor header: a path can hold a mobile number, a header a token. */
const LOGGED = Object.fromEntries(['requestId', 'requestTime', 'identity.sourceIp', 'routeKey', 'status', 'responseLength', 'responseLatency', 'integrationLatency', 'integrationErrorMessage', 'error.message']
  .map((name) => [name.split('.').at(-1)!, `$context.${name}`]))

/** Of an account and Region, unraised; a stage may not be given more (API Gateway's quotas). */
const ACCOUNT_BURST = 5_000

/** The API without a route yet: functions need its address. */
export const sandboxApi = (scope: Construct): HttpApi => new HttpApi(scope, 'Api', { apiName: Stack.of(scope).stackName, description: 'ABDM rehearsal sandbox', createDefaultStage: false })

/** The one stage, throttled as a whole, and its log. A call beyond the rate is answered 429 by the gateway and costs no function. */
export function sandboxStage(scope: Construct, api: HttpApi, requestsPerSecond: number, removalPolicy: RemovalPolicy): HttpStage {
  const logs = new LogGroup(scope, 'AccessLogs', { logGroupName: accessLogName(Stack.of(scope)), retention: RetentionDays.ONE_MONTH, removalPolicy })
  return new HttpStage(scope, 'Stage', {
    httpApi: api, stageName: '$default', autoDeploy: true,
    throttle: { rateLimit: requestsPerSecond, burstLimit: Math.min(requestsPerSecond * 2, ACCOUNT_BURST) },
    accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(JSON.stringify(LOGGED)) },
  })
}

/**
 * Below the prefix for which API Gateway's one right to write logs, of 5,120 characters for all APIs of an account, need not
 * name each group. What follows is of this very stack, so one that was kept is in nobody's way.
 */
function accessLogName({ stackName, stackId }: Stack): string {
  return `/aws/vendedlogs/${stackName}/${Fn.select(2, Fn.split('/', stackId))}`
}

/** Each path to its function. */
export function sandboxRoutes(scope: Construct, api: HttpApi, functionOf: (name: string) => IFunction): void {
  const routes = new Construct(scope, 'Routes')
  const integrations = new Map<string, HttpLambdaIntegration>()
  const integrationOf = (name: string): HttpLambdaIntegration => {
    // A permission a route would outgrow the 20 KB that a function's policy may have.
    const made = integrations.get(name) ?? new HttpLambdaIntegration(`To-${name}`, functionOf(name), { scopePermissionToRoute: false })
    integrations.set(name, made)
    return made
  }
  for (const { path, target } of ROUTES) new HttpRoute(routes, path.replaceAll('/', ':'), { httpApi: api, routeKey: HttpRouteKey.with(path, HttpMethod.ANY), integration: integrationOf(target) })
  // Its calls come as `$default/$default`, which the others' permission, of three parts, does not cover: its own route's has two.
  new HttpRoute(routes, '$default', { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration: new HttpLambdaIntegration(`To-${DEFAULT_TARGET}`, functionOf(DEFAULT_TARGET)) })
}
