import type { RemovalPolicy } from 'aws-cdk-lib'
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

/** The API without a route yet: functions need its address. */
export const sandboxApi = (scope: Construct): HttpApi => new HttpApi(scope, 'Api', { description: 'ABDM rehearsal sandbox', createDefaultStage: false })

/** The one stage, throttled as a whole, and its log. A call beyond the rate is answered 429 by the gateway and costs no function. */
export function sandboxStage(scope: Construct, api: HttpApi, requestsPerSecond: number, removalPolicy: RemovalPolicy): HttpStage {
  const logs = new LogGroup(scope, 'AccessLogs', { retention: RetentionDays.ONE_MONTH, removalPolicy })
  return new HttpStage(scope, 'Stage', {
    httpApi: api, stageName: '$default', autoDeploy: true,
    throttle: { rateLimit: requestsPerSecond, burstLimit: requestsPerSecond * 2 },
    accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(JSON.stringify(LOGGED)) },
  })
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
  new HttpRoute(routes, '$default', { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration: integrationOf(DEFAULT_TARGET) })
}
