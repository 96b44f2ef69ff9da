/** Numbers that grow with the longest row met; what is behind the latest row's last place means nothing. */
export class Amounts {
  at = new Float64Array(8);

  put(place: number, value: number): void {
    if (place === this.at.length) {
      const larger = new Float64Array(place * 2);
      larger.set(this.at);
      this.at = larger;
    }
    this.at[place] = value;
  }
}

/** The same for places in a text. */
export class Places {
  at = new Int32Array(8);

  put(place: number, value: number): void {
    if (place === this.at.length) {
      const larger = new Int32Array(place * 2);
      larger.set(this.at);
      this.at = larger;
    }
    this.at[place] = value;
  }
}
