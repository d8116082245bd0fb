// Pages work without this; it lets the design system move the focus to errors and mark what needs a script.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// What can be pasted can be taken from a file as well; the file itself is sent nowhere.
document.querySelectorAll('input[type=file][data-fills]').forEach(input => {
  input.parentElement.hidden = false
  input.addEventListener('change', async () => {
    const file = input.files[0]
    if (file && file.size < 100000) document.getElementById(input.dataset.fills).value = await file.text()
  })
})

// Says beside a slider where it stands; without this the page says it once it has been sent.
document.querySelectorAll('output[data-says]').forEach(output => {
  const slider = document.getElementById(output.htmlFor.value)
  const stops = document.getElementById(output.dataset.says)
  const say = () => {
    const stop = stops.options[slider.value - 1]
    output.value = stop ? stop.label : ''
    slider.setAttribute('aria-valuetext', output.value)
  }
  slider.addEventListener('input', say)
  say()
})
