package app

import "planpage/app/screen"

// builder makes a screen.
type builder func(*screen.Desk, screen.Route) screen.Screen

// build returns the builder of a screen; Home for a name that is none.
func build(name screen.Name) builder {
	switch name {
	case screen.Welcome:
		return screen.NewWelcome
	case screen.Quick:
		return screen.NewQuick
	case screen.About:
		return screen.NewAbout
	case screen.Goals:
		return screen.NewGoals
	case screen.Evaluations:
		return screen.NewEvaluations
	case screen.Plan:
		return screen.NewPlan
	case screen.Meetings:
		return screen.NewMeetings
	case screen.Records:
		return screen.NewRecords
	case screen.OnePage:
		return screen.NewOnePage
	case screen.Settings:
		return screen.NewSettings
	case screen.Deleted:
		return screen.NewDeleted
	case screen.Versions:
		return screen.NewVersions
	case screen.Reader:
		return screen.NewReader
	}
	return screen.NewHome
}
