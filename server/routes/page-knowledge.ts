// What a page is made from: the records of the country, or a tenant’s over them.
import type { Knowledge } from '#knowledge/knowledge.ts'
import { AppError } from '../errors.ts'
import type { RouteDeps } from './deps.ts'

/**
 * The knowledge that the page’s query asks for.
 * @throws {AppError} where it names a tenant that there is none of
 */
export function knowledgeFor(
  query: URLSearchParams,
  { tenants }: Pick<RouteDeps, 'tenants'>,
): Knowledge {
  const tenant = query.get('tenant')
  if (tenant && !tenants.has(tenant)) throw new AppError('unknown_tenant', { field: 'tenant' })
  return tenants.knowledge(tenant)
}
