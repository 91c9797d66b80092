// This file translates Flask-JWT-Extended 4: the settings and callbacks of the JWTManager, and its decorator. Where one of
// them has no translation, what asks for tokens stays a stub.

package mapper

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/deploy"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/lib"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// tokens is the JWTManager of an app under way.
type tokens struct {
	fields     []gotree.Element // of jwtext.Config
	loaders    []tokenLoader
	reason     *Reason // why it has no translation
	conditions []string
}

// tokenLoader is a callback with the field of jwtext.Config that it fills.
type tokenLoader struct {
	field string
	out   *rewrite.Func
}

// loaderFields are the fields by the names of the decorators; those that begin with On answer.
var loaderFields = [][2]string{
	{"additional_claims_loader", "Claims"}, {"additional_headers_loader", "Headers"}, {"user_identity_loader", "Identity"},
	{"user_lookup_loader", "User"}, {"token_in_blocklist_loader", "Revoked"}, {"token_verification_loader", "Verified"},
	{"unauthorized_loader", "OnUnauthorized"}, {"invalid_token_loader", "OnInvalid"}, {"expired_token_loader", "OnExpired"},
	{"needs_fresh_token_loader", "OnStale"}, {"revoked_token_loader", "OnRevoked"}, {"user_lookup_error_loader", "OnUserless"},
	{"token_verification_failed_loader", "OnUnverified"},
}

func loaderMode(field string) rewrite.Mode {
	if strings.HasPrefix(field, "On") {
		return rewrite.AnswerMode
	}
	return rewrite.LoaderMode
}

// giveLoaders gives the parameters of the callbacks their types.
func (m *project) giveLoaders(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	if m.app.Tokens == nil {
		return
	}
	for _, l := range loaderFields {
		fn := m.app.Tokens.Loaders[l[0]]
		if fn == nil {
			continue
		}
		add(fn)
		if types := rewrite.LoaderTypes(loaderMode(l[1]), len(fn.Params)); types != nil {
			for i, s := range fn.Params {
				given[s] = types[i]
			}
		}
	}
}

// readTokens reads the settings, before anything is translated.
func (m *project) readTokens() {
	manager := m.app.Tokens
	if manager == nil || m.isFastAPI() {
		return
	}
	m.tokens = &tokens{}
	refuse := func(why string, place ir.Place) {
		m.tokens.reason = &Reason{diag.NoExtension, why, place}
	}
	switch {
	case manager.Odd != "":
		refuse("the JWTManager has "+manager.Odd+", which has no translation", manager.Place)
	case m.app.ConfigOutside:
		refuse("the settings of the JWTManager come from outside the program", manager.Place)
	case !m.library("flask-jwt-extended").Before(5, 0) && m.library("flask-jwt-extended").Text != "" || m.library("flask-jwt-extended").Before(4, 0):
		refuse("Flask-JWT-Extended "+m.library("flask-jwt-extended").Text+" is not translated", manager.Place)
	}
	for _, h := range m.app.Handlers {
		if strings.HasPrefix(h.Qualified, "jwt.") || strings.HasPrefix(h.Qualified, "flask_jwt_extended.") {
			refuse("an error handler beside those of the JWTManager is not translated", h.Place)
		}
	}
	m.tokenVersions()
	items := m.lastItems()
	for _, key := range m.app.Maybe {
		if strings.HasPrefix(key, "JWT_") && items[key] == nil {
			refuse("the setting "+key+" depends on where the app runs", manager.Place)
		}
	}
	m.tokenSettings(items, refuse)
}

// tokenTexts, tokenTimes and tokenFlags are the settings that become fields; a flag is named by the value that sets it.
var (
	tokenTexts = map[string]string{"JWT_HEADER_NAME": "HeaderName", "JWT_HEADER_TYPE": "HeaderType", "JWT_IDENTITY_CLAIM": "IdentityClaim", "JWT_ERROR_MESSAGE_KEY": "MessageKey", "JWT_ALGORITHM": "Algorithm"}
	tokenTimes = map[string]string{"JWT_ACCESS_TOKEN_EXPIRES": "AccessExpires", "JWT_REFRESH_TOKEN_EXPIRES": "RefreshExpires"}
	tokenFlags = map[string]string{"JWT_VERIFY_SUB": "AnySubject", "JWT_COOKIE_CSRF_PROTECT": "NoCSRF", "JWT_ENCODE_NBF": "NoNotBefore"}
)

// tokenIdle are the beginnings of settings that do nothing where tokens come in headers alone, and keys of version 3.
var tokenIdle = []string{
	"JWT_COOKIE_", "JWT_CSRF_", "JWT_ACCESS_C", "JWT_REFRESH_C", "JWT_SESSION_", "JWT_JSON_KEY", "JWT_REFRESH_JSON_KEY", "JWT_QUERY_STRING_",
	"JWT_BLACKLIST_", "JWT_USER_CLAIMS", "JWT_CLAIMS_IN_REFRESH_TOKEN",
}

// tokenSettings reads app.config.
func (m *project) tokenSettings(items map[string]*ir.ConfigItem, refuse func(string, ir.Place)) {
	secret := "SECRET_KEY"
	var keys []string
	for key := range items {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		item := items[key]
		x, known := gotree.Expr(nil), true
		field := ""
		switch idle := func(start string) bool { return strings.HasPrefix(key, start) }; {
		case key == "JWT_SECRET_KEY":
			secret = key
		case tokenTexts[key] != "":
			field = tokenTexts[key]
			x, known = m.tokenText(item, key)
		case tokenTimes[key] != "":
			field = tokenTimes[key]
			x, known = m.tokenTime(item)
		case tokenFlags[key] != "":
			field = tokenFlags[key]
			known = item.Const != nil && item.Const.Kind == ir.ConstBool
			if known && !item.Const.Bool {
				x = gotree.True
			}
		case key == "JWT_DECODE_LEEWAY":
			known = item.Const != nil && item.Const.Kind == ir.ConstInt && item.Const.Int == 0
		case key == "JWT_TOKEN_LOCATION":
			known = item.Const != nil && lib.OnlyHeaders(item.Const)
		case !strings.HasPrefix(key, "JWT_") || slices.ContainsFunc(tokenIdle, idle) || item.Const != nil && item.Const.Kind == ir.ConstNone:
		default:
			known = false
		}
		if !known {
			refuse("the setting "+key+" of Flask-JWT-Extended has no translation", item.Place)
		}
		if x != nil {
			m.tokens.fields = append(m.tokens.fields, gotree.Element{Key: gotree.Ident{Name: field}, Value: x})
		}
	}
	m.tokenSecret(items, secret, refuse)
}

// tokenSecret lets the environment hold the key that signs tokens.
func (m *project) tokenSecret(items map[string]*ir.ConfigItem, key string, refuse func(string, ir.Place)) {
	if items[key] == nil || items[key].Const != nil && (items[key].Const.Kind != ir.ConstStr || items[key].Const.Text == "") {
		refuse("the app's config has no key for tokens that is known", m.app.Tokens.Place)
		return
	}
	x := gotree.CallOf(gotree.Qual{Path: "os", Name: "Getenv"}, gotree.Str{Value: key})
	m.tokens.fields = append([]gotree.Element{{Key: gotree.Ident{Name: "Secret"}, Value: x}}, m.tokens.fields...)
	condition := "the environment variable SECRET_KEY holds the app's secret key"
	if key != "SECRET_KEY" {
		condition = "the environment variable " + key + " holds what the app's config has under " + key
	}
	m.tokens.conditions = append(m.tokens.conditions, condition)
}

func (m *project) tokenText(item *ir.ConfigItem, key string) (gotree.Expr, bool) {
	c := item.Const
	if c == nil || c.Kind != ir.ConstStr || c.Text == "" || key == "JWT_ALGORITHM" && c.Text != "HS256" && c.Text != "HS384" && c.Text != "HS512" {
		return nil, false
	}
	return gotree.Str{Value: c.Text}, true
}

// tokenTime returns a lifetime: False for none, seconds, or timedelta(...).
func (m *project) tokenTime(item *ir.ConfigItem) (gotree.Expr, bool) {
	if c := item.Const; c != nil && c.Kind == ir.ConstBool && !c.Bool {
		return m.qual("jwtext", "Never"), true
	}
	seconds, ok := lifetime(item)
	if !ok {
		return nil, false
	}
	return m.duration(seconds), true
}

// translateTokens translates the callbacks.
func (m *project) translateTokens() {
	if m.tokens == nil || m.tokens.reason != nil {
		return
	}
	for _, l := range loaderFields {
		fn := m.app.Tokens.Loaders[l[0]]
		if fn == nil {
			continue
		}
		out := m.unit.Function(fn, loaderMode(l[1]))
		if reason := m.reasonOf(out); reason != nil {
			m.tokens.reason = reason
			return
		}
		m.tokens.loaders = append(m.tokens.loaders, tokenLoader{l[1], out})
	}
}

// tokenWrap returns the call that lets a view answer requests with a token alone, for @jwt_required(...).
func (m *project) tokenWrap(fate *RouteFate, d decoration, place ir.Place) []gotree.Expr {
	call, _ := d.call()
	switch {
	case m.tokens == nil:
		fate.reject(diag.NoDecorator, "the app has no JWTManager that was found", place)
		return nil
	case m.tokens.reason != nil:
		fate.Reasons = append(fate.Reasons, *m.tokens.reason)
		return nil
	case call == nil:
		fate.reject(diag.NoDecorator, "jwt_required without a call, as in Flask-JWT-Extended 3, is not translated", place)
		return nil
	}
	given := call.Keywords
	for i, e := range call.Args {
		given = append(given, &pyast.Keyword{Arg: []string{"optional", "fresh", "refresh", "locations", "verify_type", "skip_revocation_check"}[min(i, 5)], Value: e})
	}
	fields, bad := lib.TokenCheck(given, func(e pyast.Expr) *ir.Const { return lower.Fold(d.scope, e) })
	if bad != "" {
		fate.reject(diag.NoDecorator, "the argument "+bad+" of jwt_required is not constant or has no translation", place)
		return nil
	}
	if len(fields) == 0 {
		return []gotree.Expr{gotree.CallOf(m.qual("jwtext", "Required"))}
	}
	return []gotree.Expr{gotree.CallOf(m.qual("jwtext", "RequiredAs"), &gotree.Composite{Type: m.qual("jwtext", "Check"), Elts: fields})}
}

// tokenDecorators are the names of Flask-JWT-Extended's decorator.
var tokenDecorators = map[string]bool{"flask_jwt_extended.jwt_required": true, "flask_jwt_extended.view_decorators.jwt_required": true}

// tokenVersions notes what older versions do otherwise: PyJWT did not look at the types of sub and jti before 2.10.
func (m *project) tokenVersions() {
	if m.library("pyjwt").Before(2, 10) {
		m.tokens.fields = append(m.tokens.fields, gotree.Element{Key: gotree.Ident{Name: "LooseClaims"}, Value: gotree.True})
	}
	if m.library("pyjwt").Before(2, 10) || m.library("flask-jwt-extended").Before(4, 7) {
		m.tokens.conditions = append(m.tokens.conditions, "errors of tokens are worded as PyJWT 2.15 and Flask-JWT-Extended 4.7 word them")
	}
}

// settleTokens adds to the routes that need tokens what tokens are exact under, and what their callbacks are.
func (m *project) settleTokens() {
	if m.tokens == nil {
		return
	}
	for i := range m.fates {
		f := &m.fates[i]
		if f.Fate == Stub || !m.needsTokens(f) {
			continue
		}
		if m.tokens.reason != nil {
			f.Reasons = append(f.Reasons, *m.tokens.reason)
		}
		for _, l := range m.tokens.loaders {
			f.take(m, l.out)
		}
		for _, c := range m.tokens.conditions {
			if !slices.Contains(f.Conditions, c) {
				f.Conditions = append(f.Conditions, c)
			}
		}
		m.settle(f)
	}
}

// needsTokens reports whether a route makes or reads tokens.
func (m *project) needsTokens(f *RouteFate) bool {
	seen := map[*rewrite.Func]bool{}
	var uses func(fn *rewrite.Func) bool
	uses = func(fn *rewrite.Func) bool {
		if fn == nil || seen[fn] {
			return false
		}
		seen[fn] = true
		return fn.Decl != nil && m.mentionsTokens(fn.Decl) || slices.ContainsFunc(fn.Calls, uses)
	}
	wraps := slices.Clone(f.wraps)
	for _, more := range f.wrapsOf {
		wraps = append(wraps, more...)
	}
	around := slices.ContainsFunc(m.hooks, func(h hook) bool { return uses(h.out) })
	return around || slices.ContainsFunc(wraps, func(x gotree.Expr) bool { return m.mentionsTokens(x) }) || slices.ContainsFunc(f.mounted(), uses)
}

func (m *project) mentionsTokens(n gotree.Node) bool {
	found := false
	gotree.Walk(n, func(n gotree.Node) bool {
		if q, ok := n.(gotree.Qual); ok && strings.HasSuffix(q.Path, "/internal/jwtext") {
			found = true
		}
		return !found
	})
	return found
}

// loaders returns the callbacks.
func (m *project) loaders() []*rewrite.Func {
	if m.tokens == nil || m.tokens.reason != nil {
		return nil
	}
	var out []*rewrite.Func
	for _, l := range m.tokens.loaders {
		out = append(out, l.out)
	}
	return out
}

// mountTokens lets the app know its tokens.
func (a *assembly) mountTokens() {
	if a.tokens == nil || a.tokens.reason != nil {
		return
	}
	lit := &gotree.Composite{Type: a.qual("jwtext", "Config"), Elts: a.tokens.fields, Lines: true}
	for _, l := range a.tokens.loaders {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: l.field}, Value: a.member(l.out.Place.Package, l.out.State, l.out.Name)})
	}
	a.add(gotree.Do(gotree.CallOf(a.qual("jwtext", "Use"), appVar, lit)))
}

// library returns the version of a package that the project pins.
func (m *project) library(name string) deploy.Version {
	if m.opt.Libraries == nil {
		return deploy.Version{}
	}
	return m.opt.Libraries(name)
}
