// Keeps a fault in one part of the page from taking the rest with it.
import { Component, type ReactNode } from 'react';
import { WordsContext } from './context';

interface BoundaryProps {
  readonly children: ReactNode;
}

// React offers no other way to catch a fault while rendering than a class.
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  static override contextType = WordsContext;
  declare context: React.ContextType<typeof WordsContext>;
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <p className="notice failed" role="alert">
        <span>{this.context.failed}</span>{' '}
        <button type="button" className="button" onClick={() => this.setState({ failed: false })}>
          {this.context.showAgain}
        </button>
      </p>
    );
  }
}
