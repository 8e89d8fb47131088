package app

import "planpage/app/screen"

// builder makes a screen.
type builder func(*screen.Desk, screen.Route) screen.Screen

// build returns the builder of a screen; Home for a name that is none.
func build(name screen.Name) builder {
	builders := map[screen.Name]builder{
		screen.Welcome:     screen.NewWelcome,
		screen.Quick:       screen.NewQuick,
		screen.About:       screen.NewAbout,
		screen.Goals:       screen.NewGoals,
		screen.Practice:    screen.NewPractice,
		screen.Evaluations: screen.NewEvaluations,
		screen.Scores:      screen.NewScores,
		screen.Plan:        screen.NewPlan,
		screen.Meetings:    screen.NewMeetings,
		screen.Records:     screen.NewRecords,
		screen.OnePage:     screen.NewOnePage,
		screen.Settings:    screen.NewSettings,
		screen.Deleted:     screen.NewDeleted,
		screen.Versions:    screen.NewVersions,
		screen.Reader:      screen.NewReader,
		screen.Find:        screen.NewFind,
	}
	if found, ok := builders[name]; ok {
		return found
	}
	return screen.NewHome
}
