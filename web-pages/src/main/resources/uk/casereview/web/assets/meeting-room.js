// Keeps the page of a meeting up to date while people talk. Without it the page is right when it is loaded.
import { initAll } from './govuk-frontend.min.js'

// in milliseconds: without any sign of life, and until a short break is worth a word
const SILENCE = 30000
const PATIENCE = 4000
const room = document.querySelector('[data-room-stream]')
if (room) follow(room)

function follow(room) {
  const state = document.getElementById('room-state')
  let mark = room.dataset.roomMark
  let source, silence, trouble, asking = false, again = false, pressed = false, waiting = null

  // nothing moves away under a finger
  addEventListener('pointerdown', () => { pressed = true }, true)
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(() => {
    pressed = false
    const news = waiting
    waiting = null
    if (news) show(news)
  }, 100), true)

  open()

  function open() {
    source = new EventSource(room.dataset.roomStream + '?seen=' + encodeURIComponent(mark))
    source.addEventListener('here', heard)
    source.addEventListener('changed', event => { heard(); mark = event.data; refresh() })
    source.onerror = () => {
      trouble ??= setTimeout(cut, PATIENCE)
      if (source.readyState === EventSource.CLOSED) later()
    }
    quiet()
  }

  function later() {
    source.close()
    clearTimeout(silence)
    silence = setTimeout(open, 5000)
  }

  // no sign of life for long is as good as cut
  function quiet() {
    clearTimeout(silence)
    silence = setTimeout(() => { cut(); source.close(); open() }, SILENCE)
  }

  function heard() {
    quiet()
    clearTimeout(trouble)
    trouble = undefined
    if (state.dataset.is === 'cut') {
      say('live')
      refresh()
    } else if (!state.dataset.is) say('live')
  }

  function cut() {
    if (state.dataset.is !== 'cut') say('cut')
  }

  function say(what) {
    state.dataset.is = what
    state.textContent = state.dataset[what]
    state.classList.toggle('cr-room-state--cut', what === 'cut')
  }

  async function refresh() {
    if (asking) { again = true; return }
    asking = true
    try {
      const answer = await fetch(room.dataset.roomLive, { headers: { Accept: 'text/html' } })
      if (!answer.ok || answer.redirected) return cut()
      show(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } catch {
      cut()
    } finally {
      asking = false
      if (again) { again = false; refresh() }
    }
  }

  function show(news) {
    if (pressed) {
      waiting = news
      return
    }
    const shape = news.querySelector('[data-room-shape]')
    if (!shape) return cut()
    if (shape.dataset.roomShape !== room.dataset.roomShape) return agendaChanged(shape)
    for (const fresh of news.querySelectorAll('[data-room-part]')) {
      const part = document.getElementById(fresh.id)
      if (part && words(part) !== words(fresh)) replace(part, fresh)
    }
  }

  // texts are not sent again, so the page is loaded anew; unless somebody is in the middle of a form
  function agendaChanged(shape) {
    for (const text of document.querySelectorAll('[data-room-text]')) {
      if (shape.dataset.roomShape.split(' ').includes(text.dataset.roomText + '-')) text.textContent = text.dataset.roomKept
    }
    if ([...document.querySelectorAll('form')].some(isTouched)) say('agenda')
    else location.replace(room.dataset.roomPage)
  }
}

// each form has a number of its own, and a new one each time
function words(part) {
  return part.innerHTML.replace(/(name="(?:_csrf|commandId)" value=")[^"]*/g, '$1')
}

function isTouched(form) {
  return [...form.elements].some(field => field.type !== 'hidden' && (
    field === document.activeElement && /text|select/.test(field.type)
    || field.value !== undefined && /^(text|search|textarea)/.test(field.type) && field.value !== field.defaultValue
    || /radio|checkbox/.test(field.type) && field.checked !== field.defaultChecked
    || field.type === 'select-one' && [...field.options].some(option => option.selected !== option.defaultSelected)))
}

// what somebody is filling in stays as it is; what has the focus keeps it
function replace(part, fresh) {
  const focus = part.contains(document.activeElement) ? document.activeElement.id : ''
  const kept = new Map([...part.children].filter(child =>
    child.id && [child, ...child.querySelectorAll('form')].some(form => form.elements && isTouched(form)))
    .map(child => [child.id, child]))
  for (const child of [...part.childNodes]) if (!kept.has(child.id)) child.remove()
  let before = part.firstElementChild
  for (const child of [...fresh.childNodes]) {
    const same = kept.get(child.id)
    if (same) {
      kept.delete(child.id)
      before = same.nextElementSibling
    } else part.insertBefore(document.importNode(child, true), before)
  }
  for (const gone of kept.values()) gone.querySelector('[data-room-gone]')?.removeAttribute('hidden')
  initAll({ scope: part })
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true })
}
