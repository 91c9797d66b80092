// This file reads recordings. They are made from real Flask by testdata/record.py: one JSON line per exchange, with masks
// in the place of values that may differ between runs (a fresh UUID, the time). What is compared, and what is not worth
// comparing, is SEMANTICS: the status, the headers as a multiset without those of the server and the connection, cookies
// attribute by attribute and in their order, the bytes of the body.

package verify

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Session is one recorded session: it begins with a fresh server.
type Session struct {
	Name      string            // of the file, without .jsonl
	Versions  map[string]string // of Python, Flask, Werkzeug and Pydantic
	Exchanges []Exchange
}

// Exchange is a request and its recorded answer.
type Exchange struct {
	Method   string            `json:"method"`
	Target   string            `json:"target"` // as in the request line; ${name} stands for a bound value
	Headers  [][2]string       `json:"headers"`
	Body     *Body             `json:"body"`
	Bind     map[string]string `json:"bind"`     // name to source: $.path, header:NAME, cookie:NAME
	Unstable bool              `json:"unstable"` // only the status and the Content-Type are known
	Beyond   bool              `json:"beyond"`   // an int leaves 64 bits
	Rows     []string          `json:"rows"`     // of testdata/translate/flask/rows.tsv that it proves
	Response Response          `json:"response"`
}

// Response is a recorded answer.
type Response struct {
	Status  int         `json:"status"`
	Headers [][2]*Masks `json:"headers"` // name and value
	Body    *Masks      `json:"body"`    // nil for an unstable one
}

// Body is a body as JSON holds it: text, or {"base64": ...} for what is not UTF-8.
type Body struct{ Data []byte }

// UnmarshalJSON reads both forms.
func (b *Body) UnmarshalJSON(data []byte) error {
	var encoded struct{ Base64 []byte }
	if err := json.Unmarshal(data, &encoded); err == nil {
		b.Data = encoded.Base64
		return nil
	}
	var text string
	err := json.Unmarshal(data, &text)
	b.Data = []byte(text)
	return err
}

// Masks is a text some parts of which are only known by their kind.
type Masks struct{ segments []segment }

// segment is literal text, or a masked value: equal ids are equal values within a session.
type segment struct {
	text string
	kind string
	id   int
}

// UnmarshalJSON reads a plain string, {"base64": ...}, or a list of strings and {"mask": kind, "id": n}.
func (m *Masks) UnmarshalJSON(data []byte) error {
	if data[0] != '[' {
		var b Body
		err := b.UnmarshalJSON(data)
		m.segments = []segment{{text: string(b.Data)}}
		return err
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(data, &raw); err != nil {
		return err
	}
	for _, part := range raw {
		var s segment
		var mask struct {
			Mask string
			ID   int
		}
		if json.Unmarshal(part, &s.text) != nil {
			if err := json.Unmarshal(part, &mask); err != nil {
				return err
			}
			s.kind, s.id = mask.Mask, mask.ID
		}
		m.segments = append(m.segments, s)
	}
	return nil
}

// String returns the text with masks as <kind 1>.
func (m *Masks) String() string {
	var b strings.Builder
	for _, s := range m.segments {
		if s.kind == "" {
			b.WriteString(s.text)
		} else {
			fmt.Fprintf(&b, "<%s %d>", s.kind, s.id)
		}
	}
	return b.String()
}

// masked reports whether a part of the text is only known by its kind.
func (m *Masks) masked() bool {
	for _, s := range m.segments {
		if s.kind != "" {
			return true
		}
	}
	return false
}

// Read reads a session from a .jsonl file.
func Read(path string) (*Session, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	s := &Session{Name: strings.TrimSuffix(filepath.Base(path), ".jsonl")}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		if n == 1 {
			err = json.Unmarshal(lines.Bytes(), &s.Versions)
		} else {
			var e Exchange
			err = json.Unmarshal(lines.Bytes(), &e)
			s.Exchanges = append(s.Exchanges, e)
		}
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
	}
	return s, lines.Err()
}

// ReadAll reads every session that a pattern of paths finds, in the order of the names.
func ReadAll(pattern string) ([]*Session, error) {
	paths, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	var sessions []*Session
	for _, path := range paths {
		s, err := Read(path)
		if err != nil {
			return nil, err
		}
		sessions = append(sessions, s)
	}
	return sessions, nil
}
