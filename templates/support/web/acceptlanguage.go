// The Accept-Language header (werkzeug.datastructures.LanguageAccept).
package web

import (
	"slices"
	"strings"

	"github.com/gin-gonic/gin"
)

// AcceptLanguages returns request.accept_languages; use BestLanguage to choose.
func AcceptLanguages(c *gin.Context) *Accept {
	header, _ := Header(c, "Accept-Language")
	return parseAccept(header, languageSpecificity, languageMatches)
}

// BestLanguage returns request.accept_languages.best_match(offers): an exact
// match, else one by the primary tag of what the client names, else one by the
// primary tags of the offers. ok is false without any.
func BestLanguage(c *gin.Context, offers ...string) (best string, ok bool) {
	a := AcceptLanguages(c)
	if best, ok = a.BestMatch(offers...); ok {
		return best, true
	}
	primary := &Accept{matches: func(value, item string) bool { return item == "*" || strings.EqualFold(value, item) }}
	for _, item := range a.items {
		tag := primaryTag(item.value)
		primary.items = append(primary.items, acceptItem{tag, item.quality, item.given, languageSpecificity(tag)})
	}
	primary.sort()
	if best, ok = primary.BestMatch(offers...); ok {
		return best, true
	}
	var tags []string
	for _, offer := range offers {
		tags = append(tags, primaryTag(offer))
	}
	tag, ok := a.BestMatch(tags...)
	if !ok {
		return "", false
	}
	return offers[slices.IndexFunc(offers, func(o string) bool { return strings.HasPrefix(o, tag) })], true
}

func primaryTag(language string) string {
	if i := strings.IndexAny(language, "_-"); i >= 0 {
		return language[:i]
	}
	return language
}

func languageSpecificity(value string) []bool { return []bool{value != "*"} }

func languageMatches(value, item string) bool {
	normal := strings.NewReplacer("_", "-")
	return item == "*" || strings.EqualFold(normal.Replace(value), normal.Replace(item))
}
