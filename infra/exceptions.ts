import type { Stack } from 'aws-cdk-lib'
import { Validations } from 'aws-cdk-lib'

/** A rule of cdk-nag that does not hold below a construct, and why it need not. The only place where one is let off. */
export interface Exception {
  rule: string
  below: string
  reason: string
}

const NOT_TURNED = 'Turned by hand: whoever holds it would have to be told of each new one, and what it opens is synthetic'

export const EXCEPTIONS: readonly Exception[] = [
  { rule: 'AwsSolutions-APIG4', below: 'Routes', reason: 'Each room admits or refuses in its own words, as the real host does, and the control plane asks for its key: an authorizer in front would answer in AWS\'s' },
  { rule: 'AwsSolutions-SMG4', below: 'KeysSecret', reason: 'New keys would end every token and every sealed field under way, of every integrator at once' },
  { rule: 'AwsSolutions-SMG4', below: 'ClientsSecret', reason: NOT_TURNED },
  { rule: 'AwsSolutions-SMG4', below: 'ControlSecret', reason: NOT_TURNED },
  { rule: 'AwsSolutions-IAM5[Resource::*]', below: 'DispatcherRole', reason: 'dynamodb:ListStreams alone, which takes no narrower resource and names streams, no more' },
]

/** Throws where a construct that is let off is not there. */
export function argueExceptions(stack: Stack, exceptions: readonly Exception[] = EXCEPTIONS): void {
  for (const { rule, below, reason } of exceptions) Validations.of(stack.node.findChild(below)).acknowledge({ id: rule, reason })
}
