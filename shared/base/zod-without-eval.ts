/**
 * Tells zod not to compile schemas with eval: the Content-Security-Policy forbids it, and even zod's probe for it would
 * be reported as a violation. Schemas look at this when they are made, so each entry of the app imports it first.
 */
import { z } from 'zod'

z.config({ jitless: true })
