// This file describes the output in .flask2gin: the manifest of all files, the map from Go to Python, and pristine
// copies for later merges.

package codegen

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/sink"
)

// StateDir is the folder of the output where flask2gin keeps what it knows about it.
const StateDir = ".flask2gin"

// ManifestPath is the path of the manifest in the output.
const ManifestPath = StateDir + "/manifest.json"

// Manifest lists the files that were written. It alone names the version of flask2gin.
type Manifest struct {
	Version int               `json:"version"` // of this format
	Tool    string            `json:"tool"`
	Files   map[string]string `json:"files"` // "sha256:" and the hash by path; the manifest itself is not among them
}

// mapEntry says where one Go declaration comes from.
type mapEntry struct {
	Go      mapPlace  `json:"go"`
	Python  *mapPlace `json:"python,omitempty"`
	Rule    string    `json:"rule,omitempty"`
	Handler string    `json:"name,omitempty"`
}

// mapPlace is a run of lines of a file.
type mapPlace struct {
	Path  string `json:"path"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Hash returns the hash of a file as the manifest writes it.
func Hash(data []byte) string {
	sum := sha256.Sum256(data)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// describe adds the map, the pristine copies and the manifest to out.
func describe(out *Output, p *Project, lay *layout, opt Options) {
	assets := map[string]bool{}
	for _, a := range p.Assets {
		if name, ok := sink.AssetPath(a.Path); ok {
			assets[name] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(out.Files)) {
		if !assets[name] {
			out.Files[ObjectPath(Hash(out.Files[name]))] = out.Files[name]
		}
	}
	out.Files[StateDir+"/map.json"] = marshal(map[string]any{"version": 1, "declarations": mapEntries(lay)})
	m := Manifest{Version: 1, Tool: strings.TrimSpace("flask2gin " + opt.Version), Files: map[string]string{}}
	for name, data := range out.Files {
		m.Files[name] = Hash(data)
	}
	out.Files[ManifestPath] = marshal(m)
}

// ObjectPath returns where the pristine copy of the file with hash stands.
func ObjectPath(hash string) string {
	hash = strings.TrimPrefix(hash, "sha256:")
	return StateDir + "/objects/" + hash[:2] + "/" + hash[2:]
}

// mapEntries returns the map, ordered by Go file and line.
func mapEntries(lay *layout) []mapEntry {
	entries := []mapEntry{}
	for _, path := range slices.Sorted(maps.Keys(lay.spans)) {
		for _, s := range lay.spans[path] {
			e := mapEntry{Go: mapPlace{path, s.start, s.end}, Rule: s.origin.Rule, Handler: s.name}
			if s.origin.Path != "" {
				e.Python = &mapPlace{s.origin.Path, s.origin.StartLine, s.origin.EndLine}
			}
			entries = append(entries, e)
		}
	}
	return entries
}

// marshal returns v as indented JSON with a last line feed. Maps are sorted by key.
func marshal(v any) []byte {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(v); err != nil {
		panic(err)
	}
	return b.Bytes()
}
