// What a regular expression matched: Python's re.Match.

package py

// A subject is a text that is matched, by code points.
type subject struct {
	text  string
	runes []rune
}

func newSubject(text string) *subject { return &subject{text, Runes(text)} }

// slice returns the text between two positions.
func (s *subject) slice(from, to int) string {
	if len(s.text) == len(s.runes) {
		return s.text[from:to]
	}
	return Text(s.runes[from:to])
}

// A Match is a re.Match.
type Match struct {
	pattern *Pattern
	subject *subject
	marks   []int
	last    int
}

// text returns what a group matched, "" for one that did not.
func (m *Match) text(group int) string {
	if from, to := m.span(group); from >= 0 {
		return m.subject.slice(from, to)
	}
	return ""
}

// span returns where a group matched, -1 twice for one that did not.
func (m *Match) span(group int) (from, to int) {
	from, to = m.marks[2*group], m.marks[2*group+1]
	if from < 0 || to < from {
		return -1, -1
	}
	return from, to
}

// value returns what a group matched, missing for one that did not.
func (m *Match) value(group int, missing any) any {
	if from, _ := m.span(group); from < 0 {
		return missing
	}
	return m.text(group)
}

// find returns the number of a group given by number or name, or raises IndexError.
func (m *Match) find(group any) (int, error) {
	if name, ok := group.(string); ok {
		for i, known := range m.pattern.names {
			if known == name && i > 0 {
				return i, nil
			}
		}
		return 0, IndexError.New("no such group")
	}
	if n, ok := small(Value(group)); ok && n >= 0 && n < len(m.pattern.names) {
		return n, nil
	}
	return 0, IndexError.New("no such group")
}

// Whole returns m.group(), all that matched.
func (m *Match) Whole() string { return m.text(0) }

// Group returns m.group(group) of a number or a name, absent when the group did not match. Another group raises
// IndexError.
func (m *Match) Group(group any) (string, bool, error) {
	n, err := m.find(group)
	if err != nil {
		return "", false, err
	}
	from, _ := m.span(n)
	return m.text(n), from >= 0, nil
}

// GroupsOf returns m.group(a, b, ...) of several groups, or raises IndexError.
func (m *Match) GroupsOf(groups ...any) (Tuple, error) {
	var t Tuple
	for _, group := range groups {
		n, err := m.find(group)
		if err != nil {
			return nil, err
		}
		t = append(t, m.value(n, nil))
	}
	return t, nil
}

// Groups returns m.groups(missing).
func (m *Match) Groups(missing any) Tuple {
	t := Tuple{}
	for i := range m.pattern.Groups() {
		t = append(t, m.value(i+1, missing))
	}
	return t
}

// GroupDict returns m.groupdict(missing).
func (m *Match) GroupDict(missing any) *Dict[string, any] {
	d := NewDict[string, any]()
	for i, name := range m.pattern.names {
		if name != "" {
			d.Set(name, m.value(i, missing))
		}
	}
	return d
}

// Start returns m.start(group), or raises IndexError.
func (m *Match) Start(group any) (int, error) {
	n, err := m.find(group)
	if err != nil {
		return 0, err
	}
	from, _ := m.span(n)
	return from, nil
}

// End returns m.end(group), or raises IndexError.
func (m *Match) End(group any) (int, error) {
	n, err := m.find(group)
	if err != nil {
		return 0, err
	}
	_, to := m.span(n)
	return to, nil
}

// Span returns m.span(group), or raises IndexError.
func (m *Match) Span(group any) (Tuple, error) {
	n, err := m.find(group)
	if err != nil {
		return nil, err
	}
	from, to := m.span(n)
	return Tuple{from, to}, nil
}

// Subject returns m.string.
func (m *Match) Subject() string { return m.subject.text }

// LastGroup returns m.lastgroup, the name of the group that was closed last.
func (m *Match) LastGroup() (string, bool) {
	name := m.pattern.names[m.last]
	return name, name != ""
}

// LastIndex returns m.lastindex, the number of the group that was closed last.
func (m *Match) LastIndex() (int, bool) { return m.last, m.last > 0 }

// PyTypeName returns "Match".
func (m *Match) PyTypeName() string { return "Match" }

// PyLabel returns the name in error texts.
func (m *Match) PyLabel() string { return "re.Match" }

// PyRepr returns repr(m).
func (m *Match) PyRepr() string {
	from, to := m.span(0)
	return "<re.Match object; span=(" + Str(from) + ", " + Str(to) + "), match=" + QuoteStr(m.text(0)) + ">"
}

// PyGetItem returns m[group], or raises IndexError.
func (m *Match) PyGetItem(key any) (any, error) {
	n, err := m.find(key)
	if err != nil {
		return nil, err
	}
	return m.value(n, nil), nil
}

// PyCall calls a method by name.
func (m *Match) PyCall(name string, args []any, _ []Pair[string, any]) (any, bool, error) {
	group := any(0)
	if len(args) > 0 {
		group = args[0]
	}
	switch name {
	case "group":
		if len(args) > 1 {
			t, err := m.GroupsOf(args...)
			return t, true, err
		}
		value, err := m.PyGetItem(group)
		return value, true, err
	case "groups":
		if len(args) == 0 {
			group = nil
		}
		return m.Groups(group), true, nil
	case "groupdict":
		return m.GroupDict(nil), true, nil
	case "start":
		result, err := orNil(m.Start(group))
		return result, true, err
	case "end":
		result, err := orNil(m.End(group))
		return result, true, err
	case "span":
		result, err := orNil(m.Span(group))
		return result, true, err
	}
	return nil, false, nil
}
