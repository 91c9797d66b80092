// This file holds what is known of a JWTManager of Flask-JWT-Extended.

package ir

// JWTManager is a flask_jwt_extended.JWTManager that an app is given.
type JWTManager struct {
	Loaders map[string]*Func // its callbacks, by the name of the decorator, such as "user_lookup_loader"
	Odd     string           // what is done with it that is not understood, "" for nothing
	Place   Place
}
