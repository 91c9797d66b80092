// The session cookie: flask.session with Flask's signed format, readable by both
// (SEMANTICS C.8).
package web

import (
	"time"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// SessionConfig are Flask's settings of the session cookie.
type SessionConfig struct {
	SecretKey  string
	Fallbacks  []string      // SECRET_KEY_FALLBACKS
	CookieName string        // "" means session
	Domain     string        // SESSION_COOKIE_DOMAIN
	Path       string        // "" means "/"
	Script     bool          // SESSION_COOKIE_HTTPONLY = False
	Secure     bool          // SESSION_COOKIE_SECURE
	SameSite   string        // SESSION_COOKIE_SAMESITE
	Partition  bool          // SESSION_COOKIE_PARTITIONED
	Lifetime   time.Duration // PERMANENT_SESSION_LIFETIME; 0 means 31 days
	KeepExpiry bool          // SESSION_REFRESH_EACH_REQUEST = False
	style      py.JSONStyle  // of the app's JSON provider, which writes the cookie
}

// sessionKey is where an exchange keeps the session, sessionConfigKey where an app keeps how it is made.
const (
	sessionKey       = "web.session"
	sessionConfigKey = "web.session_config"
)

// UseSession gives the application sessions. Without a secret key they can be
// read, and are empty; writing is RuntimeError.
func (a *App) UseSession(config SessionConfig) {
	if config.CookieName == "" {
		config.CookieName = "session"
	}
	if config.Lifetime == 0 {
		config.Lifetime = 31 * 24 * time.Hour
	}
	config.style = a.config.JSON
	a.extend(sessionConfigKey, &config)
	a.onSend = append(a.onSend, func(c *gin.Context, resp *Response) error {
		return sessionOf(c).save(resp)
	})
}

// SessionData is flask.session.
type SessionData struct {
	config   *SessionConfig
	values   *py.Dict[any, any]
	accessed bool
	Modified bool // set it after changing a nested value
	noKey    bool
}

// Session returns the request's session. Asking for it counts as an access, which
// adds Vary: Cookie.
func Session(c *gin.Context) *SessionData {
	s := sessionOf(c)
	s.accessed = true
	return s
}

func sessionOf(c *gin.Context) *SessionData {
	if s, ok := c.Get(sessionKey); ok {
		return s.(*SessionData)
	}
	s := &SessionData{config: &SessionConfig{}, values: py.NewDict[any, any]()}
	if config, ok := extensionOf(c, sessionConfigKey).(*SessionConfig); ok {
		s.config = config
	}
	s.noKey = s.config.SecretKey == ""
	if value, ok := Cookie(c, s.config.CookieName); ok && !s.noKey {
		if payload, ok := s.config.verify(value, now()); ok {
			s.values = payload
		}
	}
	c.Set(sessionKey, s)
	return s
}

// Get returns session.get(key); ok is false when the key is missing.
func (s *SessionData) Get(key string) (any, bool) { return s.values.Get(key) }

// GetOr returns session.get(key, fallback).
func (s *SessionData) GetOr(key string, fallback any) any { return s.values.GetOr(key, fallback) }

// At returns session[key]; a missing key is KeyError.
func (s *SessionData) At(key string) (any, error) { return s.values.At(key) }

// Has reports key in session.
func (s *SessionData) Has(key string) bool { return s.values.Has(key) }

// Set is session[key] = value. Without a secret key it is RuntimeError.
func (s *SessionData) Set(key string, value any) error {
	if err := s.change(true); err != nil {
		return err
	}
	s.values.Set(key, value)
	return nil
}

// SetDefault is session.setdefault(key, value), a change when the key is missing.
func (s *SessionData) SetDefault(key string, value any) (any, error) {
	if err := s.change(!s.values.Has(key)); err != nil {
		return nil, err
	}
	return s.values.SetDefault(key, value), nil
}

// Pop is session.pop(key); a missing key is KeyError.
func (s *SessionData) Pop(key string) (any, error) {
	if err := s.change(s.values.Has(key)); err != nil {
		return nil, err
	}
	return s.values.Pop(key)
}

// PopOr is session.pop(key, fallback), a change when the key is there.
func (s *SessionData) PopOr(key string, fallback any) (any, error) {
	if err := s.change(s.values.Has(key)); err != nil {
		return nil, err
	}
	return s.values.PopOr(key, fallback), nil
}

// Update is session.update(other).
func (s *SessionData) Update(other any) error {
	if err := s.change(true); err != nil {
		return err
	}
	return py.UpdateFrom(s.values, other)
}

// Del is del session[key]; a missing key is KeyError.
func (s *SessionData) Del(key string) error {
	if err := s.change(s.values.Has(key)); err != nil {
		return err
	}
	return s.values.Delete(key)
}

// Clear is session.clear().
func (s *SessionData) Clear() error {
	if err := s.change(true); err != nil {
		return err
	}
	s.values.Clear()
	return nil
}

// Permanent returns session.permanent.
func (s *SessionData) Permanent() bool { return py.Truth(s.GetOr("_permanent", false)) }

// SetPermanent sets session.permanent.
func (s *SessionData) SetPermanent(on bool) error { return s.Set("_permanent", on) }

// SetModified sets session.modified, after a nested value was changed.
func (s *SessionData) SetModified(on bool) { s.Modified = on }

// IsNew returns session.new, which Flask's own sessions never are.
func (s *SessionData) IsNew() bool { return false }

// Accessed returns session.accessed.
func (s *SessionData) Accessed() bool { return s.accessed }

// Keys returns the keys in order.
func (s *SessionData) Keys() []any { return s.values.Keys() }

// Len returns the number of keys.
func (s *SessionData) Len() int { return s.values.Len() }

// change notes a write if there is one, or refuses it without a key.
func (s *SessionData) change(changes bool) error {
	if s.noKey {
		return py.RuntimeError.New("The session is unavailable because no secret key was set.  Set the secret_key on the application to something unique and secret.")
	}
	s.Modified = s.Modified || changes
	return nil
}

// save writes the cookie as SecureCookieSessionInterface.save_session does.
func (s *SessionData) save(resp *Response) error {
	if s.noKey {
		return nil
	}
	if s.accessed {
		resp.Headers.AddVary("Cookie")
	}
	cookie := CookieOptions{
		Domain: s.config.Domain, Path: s.config.Path, Secure: s.config.Secure,
		HTTPOnly: !s.config.Script, SameSite: s.config.SameSite, Partitioned: s.config.Partition,
	}
	permanent := py.Truth(s.values.GetOr("_permanent", false))
	switch {
	case s.values.Len() == 0 && !s.Modified:
		return nil
	case s.values.Len() == 0:
		resp.Headers.AddVary("Cookie")
		return resp.DeleteCookie(s.config.CookieName, cookie)
	case !s.Modified && (!permanent || s.config.KeepExpiry):
		return nil
	}
	if permanent {
		cookie.Expires = now().Add(s.config.Lifetime)
	}
	value, err := s.config.sign(s.values, now())
	if err != nil {
		return err
	}
	resp.Headers.AddVary("Cookie")
	return resp.SetCookie(s.config.CookieName, value, cookie)
}
