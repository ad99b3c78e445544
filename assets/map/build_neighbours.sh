#!/bin/bash
# Usage: build_neighbours.sh <countries-10m.json> <out.topojson>
# countries-10m.json: of the npm package world-atlas 2.0.2. Needs mapshaper 0.7.70 and node on PATH.
# Russia crosses the antimeridian; its far side is moved east of 180° before the clip, since a clip
# through the seam would leave a band over the whole width of the box.
set -euo pipefail
T=$(mktemp -d)
mapshaper -quiet -i "$1" -target countries \
  -filter 'name=="Sweden"||name=="Finland"||name=="Russia"||name=="Denmark"' \
  -o "$T/four.geojson" format=geojson target=countries
node -e '
const fs = require("fs"), [from, to] = process.argv.slice(1), map = JSON.parse(fs.readFileSync(from));
const east = c => typeof c[0] === "number" ? (c[0] < -100 && (c[0] += 360)) : c.forEach(east);
map.features.forEach(f => east(f.geometry.coordinates));
fs.writeFileSync(to, JSON.stringify(map));' "$T/four.geojson" "$T/east.geojson"
mapshaper -quiet -i "$T/east.geojson" -clip bbox=2,55.5,48,72.5 -clean -simplify dp interval=400 keep-shapes \
  -filter-islands min-area=20km2 -filter-fields name -rename-layers countries -o "$2" format=topojson quantization=20000
rm -rf "$T"
