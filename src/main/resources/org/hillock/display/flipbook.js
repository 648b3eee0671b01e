(controls, frames) => {
  const [values, image, words] = document.currentScript.parentElement.children;
  const at = controls.map(control => control.start);
  const {hidden, alt, src} = image;
  const first = {words: words.innerHTML, picture: {hidden, alt, src, width: image.getAttribute("width"), height: image.getAttribute("height")}};
  const show = () => {
    const frame = frames[controls.reduce((k, control, j) => k * control.texts.length + at[j], 0)] ?? first;
    Object.assign(image, frame.picture ?? {hidden: true});
    words.innerHTML = frame.words;
  };
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  values.replaceChildren(...controls.map((control, j) => {
    const row = make("label", {style: "display:flex;align-items:center;gap:8px;margin:2px 0"});
    const input = control.kind === "select"
      ? make("select", {})
      : make("input", {type: control.kind, max: control.texts.length - 1, style: control.kind === "range" ? "width:300px" : ""});
    if (control.kind === "select") input.append(...control.texts.map(text => make("option", {textContent: text})));
    const readout = make("span", {textContent: control.kind === "range" ? control.texts[at[j]] : ""});
    if (control.kind === "range") input.value = at[j];
    else if (control.kind === "select") input.selectedIndex = at[j];
    else input.checked = at[j] > 0;
    input.hidden = control.texts.length < 2;
    input.oninput = () => {
      at[j] = control.kind === "range" ? +input.value : control.kind === "select" ? input.selectedIndex : +input.checked;
      if (control.kind === "range") readout.textContent = control.texts[at[j]];
      show();
    };
    row.append(make("span", {textContent: control.name, style: "min-width:6em;text-align:right"}), input, readout);
    return row;
  }));
}
