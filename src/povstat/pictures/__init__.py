"""Maps and charts of the record: what is drawn (scenes), and the two ways of drawing it (terminal, Vega-Lite)."""
