/** Imported first: zod tries whether eval works when a schema is made, and the policy reports the try as a violation. */
import { z } from 'zod'

z.config({ jitless: true })
