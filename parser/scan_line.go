// This file holds indentation: what the beginning of a logical line means for the blocks (language reference,
// "Indentation").

package parser

// column is an indentation, counted twice so that tabs cannot change the meaning: with tabs to multiples of 8 and of 1.
type column struct{ wide, narrow int32 }

// beginLine passes over blank and comment lines and compares the indentation of the next logical line with the open
// blocks. It returns true when that makes a token: tokIndent, or tokDedent with the number of further dedents in s.dedents.
func (s *scanner) beginLine() bool {
	s.atLine = false
	for {
		col := s.scanIndent()
		if s.failed {
			return true
		}
		switch s.at(s.pos) {
		case '#':
			s.pos = s.scanComment(s.pos)
			continue
		case '\n':
			s.pos++
			continue
		}
		if s.pos >= len(s.text) {
			return false
		}
		return s.compare(col)
	}
}

// scanIndent passes over the white space at s.pos and returns the column behind it. The first backslash that joins a
// line to the next decides the column of the whole.
func (s *scanner) scanIndent() column {
	var col, joined column
	for ; s.pos < len(s.text); s.pos++ {
		switch s.text[s.pos] {
		case ' ':
			col.wide++
			col.narrow++
		case '\t':
			col.wide = (col.wide/8 + 1) * 8
			col.narrow++
		case '\f':
			col = column{}
		case '\\':
			if joined.wide == 0 {
				joined = column{col.wide, col.wide}
			}
			next := s.joinLine(s.pos)
			if next < 0 {
				return col
			}
			s.pos = next - 1
		default:
			return either(joined, col)
		}
	}
	return col
}

func either(joined, col column) column {
	if joined.wide > 0 {
		return joined
	}
	return col
}

// compare opens or closes blocks for a logical line that begins at s.pos in the given column.
func (s *scanner) compare(col column) bool {
	top := s.columns[s.indent]
	if col.wide == top.wide {
		s.checkTabs(col.narrow == top.narrow)
		return false
	}
	s.start, s.end = s.pos, s.pos
	if col.wide > top.wide {
		s.pushIndent(col, top)
		return true
	}
	s.popIndents(col)
	return true
}

func (s *scanner) pushIndent(col, top column) {
	if s.indent+1 >= maxIndents {
		s.failCode(codeTooDeep, s.pos, s.pos, "more than %d levels of indentation", maxIndents)
		return
	}
	s.checkTabs(col.narrow > top.narrow)
	s.indent++
	s.columns[s.indent] = col
	s.tok = tokIndent
}

func (s *scanner) popIndents(col column) {
	for s.indent > 0 && col.wide < s.columns[s.indent].wide {
		s.indent--
		s.dedents++
	}
	top := s.columns[s.indent]
	if col.wide != top.wide {
		s.report(codeIndent, s.pos, s.pos, "unindent does not match any outer indentation level")
	} else {
		s.checkTabs(col.narrow == top.narrow)
	}
	s.dedents--
	s.tok = tokDedent
}

// checkTabs reports, once in a file, an indentation whose meaning depends on the width of a tab.
func (s *scanner) checkTabs(consistent bool) {
	if consistent || s.tabs {
		return
	}
	s.tabs = true
	s.report(codeIndent, s.pos, s.pos, "inconsistent use of tabs and spaces in indentation")
}
