// Starts the app.
