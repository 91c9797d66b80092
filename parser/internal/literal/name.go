// This file holds the names of characters for \N{...}: those of the Unicode database, its aliases and its computed names.

package literal

import (
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/unicode/runenames"
)

// lookup returns the character of the given name, in any case, as unicodedata.lookup does for single characters.
func lookup(name string) (rune, bool) {
	name = strings.ToUpper(name)
	if r, ok := computed(name); ok {
		return r, true
	}
	r, ok := namedRunes()[name]
	return r, ok
}

// namedRunes is the table of all names, made when a program first uses one.
var namedRunes = sync.OnceValue(func() map[string]rune {
	table := make(map[string]rune, 40000)
	for r := rune(0); r <= 0x10ffff; r++ {
		switch r {
		case 0x20000:
			r = 0x2f800 // only ideographs stand between
		case 0x30000:
			r = 0xe0000
		}
		if name := runenames.Name(r); name != "" && name[0] != '<' {
			table[name] = r
		}
	}
	for name, r := range aliases {
		table[name] = r
	}
	for name, r := range recent {
		table[name] = r
	}
	return table
})

// recent holds the names of Unicode 15.1 that package runenames does not have.
var recent = map[string]rune{
	"IDEOGRAPHIC DESCRIPTION CHARACTER SURROUND FROM RIGHT":       0x2ffc,
	"IDEOGRAPHIC DESCRIPTION CHARACTER SURROUND FROM LOWER RIGHT": 0x2ffd,
	"IDEOGRAPHIC DESCRIPTION CHARACTER HORIZONTAL REFLECTION":     0x2ffe,
	"IDEOGRAPHIC DESCRIPTION CHARACTER ROTATION":                  0x2fff,
	"IDEOGRAPHIC DESCRIPTION CHARACTER SUBTRACTION":               0x31ef,
}

// computed returns the characters whose names are made of their number or of their syllable.
func computed(name string) (rune, bool) {
	if digits, ok := strings.CutPrefix(name, "CJK UNIFIED IDEOGRAPH-"); ok {
		n, err := strconv.ParseUint(digits, 16, 32)
		if err != nil || len(digits) < 4 || len(digits) > 5 {
			return 0, false
		}
		newer := n >= 0x2ebf0 && n <= 0x2ee5d // of Unicode 15.1
		return rune(n), newer || strings.HasPrefix(runenames.Name(rune(n)), "<CJK Ideograph")
	}
	if syllable, ok := strings.CutPrefix(name, "HANGUL SYLLABLE "); ok {
		return hangul(syllable)
	}
	return 0, false
}

// The parts of Hangul syllables (Unicode standard, section 3.12).
var (
	leads  = strings.Split("G GG N D DD R M B BB S SS  J JJ C K T P H", " ")
	vowels = strings.Split("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I", " ")
	tails  = strings.Split(" G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H", " ")
)

// hangul returns the syllable with the longest lead and vowel that begin it.
func hangul(syllable string) (rune, bool) {
	lead, rest := longest(leads, syllable)
	vowel, rest := longest(vowels, rest)
	tail, rest := longest(tails, rest)
	if lead < 0 || vowel < 0 || tail < 0 || rest != "" {
		return 0, false
	}
	return rune(0xac00 + (lead*len(vowels)+vowel)*len(tails) + tail), true
}

func longest(parts []string, s string) (index int, rest string) {
	index = -1
	for i, part := range parts {
		if strings.HasPrefix(s, part) && (index < 0 || len(part) > len(parts[index])) {
			index = i
		}
	}
	if index < 0 {
		return index, s
	}
	return index, s[len(parts[index]):]
}
