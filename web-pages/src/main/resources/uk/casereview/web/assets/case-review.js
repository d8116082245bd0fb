// Pages work without this; it lets the design system move the focus to errors and mark what needs a script.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
