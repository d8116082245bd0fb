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

// What is under way is looked at again while it is, without the reader losing their place; without this they load the page again.
document.querySelectorAll('[data-under-way]').forEach(part => {
  const look = async () => {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } })
      if (!answer.ok || answer.redirected) return
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id)
      if (fresh === null) return part.querySelectorAll('[data-ended]').forEach(words => { words.hidden = false })
      fresh.querySelectorAll('[data-live]').forEach(now => {
        const shown = document.getElementById(now.id)
        if (shown === null) return
        if (now.value !== undefined) shown.value = now.value
        else shown.textContent = now.textContent
      })
    } catch { /* no connection just now */ }
    setTimeout(look, 5000)
  }
  setTimeout(look, 5000)
})
